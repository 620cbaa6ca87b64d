"""Cuts the sentences of a JSON list on standard input into words, and prints them with the processor time that it took."""

import json
import sys
import time

from underthesea import word_tokenize

sentences = json.load(sys.stdin)
word_tokenize("Nghị quyết của Hội nghị")  # loads the model
started = time.process_time()
words = [word_tokenize(sentence) for sentence in sentences]
cpu_ms = (time.process_time() - started) * 1000
json.dump({"words": words, "cpuMs": cpu_ms}, sys.stdout)
