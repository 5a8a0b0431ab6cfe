"""Schedules of faults, each a seed: one introduction from the press to the final introduction, while everything fails.

schedule   a seed -> what happens when: pure
spoiling   a proxy that cuts, drips, stalls, resets, says BYE, corrupts; a store that is full or locked
killing    a worker that is killed at a labelled step
story      one schedule played on a real server, and what came of it
__main__   ``make faults N=1000``: lost / twice / stuck
"""
