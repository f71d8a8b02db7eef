"""What is said of confidential marks: where a value also stands."""
