"""Tests of the way from blocks to a plan."""
