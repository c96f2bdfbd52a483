"""What `make bench` measures: ratios of medians, both sides measured in turn in one run."""
