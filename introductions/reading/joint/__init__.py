"""Understanding a draft introduction: body, parties, sentences, who is meant, what may be carried into which ask."""
