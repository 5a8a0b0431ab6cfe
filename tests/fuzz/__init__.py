"""Random and mutated mails through the whole reading: ``make fuzz N=1000000`` (``python -m tests.fuzz --help``).

mutate.py    case number n of a seed: the same octets on every machine
target.py    what is done with them, and what must not happen
guided.py    the same target under atheris, where that is installed: mutations led by the branches they reach
seeds/       every mail that ever broke the reading; ``test_seeds.py`` reads them in each run of the tests
"""
