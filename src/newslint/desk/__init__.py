"""What happens between the run and the report: the desk's decisions, the baseline, the focus on some articles or lines, corrections."""
