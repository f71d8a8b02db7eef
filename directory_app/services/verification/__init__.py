"""What we have on somebody, sent to be confirmed; the answers, entered in one step."""
