"""A language model over HTTP: the only room besides the store that may use a network, entered only when one is set up.

client.py   any endpoint that speaks OpenAI's chat completions: Gemini, Vertex, Ollama, vLLM, …
keys.py     what opens it: a key that was given, or Google's own access tokens, renewed in time
waiting.py  how long to wait before trying again: pure
"""
