"""The learned half of reading a reply: a linear model over words and letters, and how far both halves are believed.

Rules see what they were written for; a model sees what most replies of a kind have in common. Cross-validated on all
labelled replies but those the rules were first written with, the rules alone name 84 of 100 rightly, the model alone
84, both together 92. On three sets of 240 replies each, looked at once before anything was learned from them, both
together named 91, 86 and 88 of 100 (macro-F1 0.91, 0.85, 0.88), acted on about half of the plain yeses and left the
others to be confirmed, and acted on one of 276 refusals and deferrals as on a yes (a day that ``gate`` now sees).
``python -m tests.training`` learns the weights from ``tests/fixtures/replies/labelled`` and prints what they are worth
in cross-validation. The model is a plain sum, so that every judgement can be taken apart into the words that made it.
"""
