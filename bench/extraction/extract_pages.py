"""Extracts the articles of a JSON list of pages on standard input, and prints them with the processor time that it took."""

import json
import logging
import sys
import time

from trafilatura import extract

logging.disable(logging.CRITICAL)
pages = json.load(sys.stdin)
started = time.process_time()
texts = [extract(page["html"], url=page["url"], include_comments=False) or "" for page in pages]
cpu_ms = (time.process_time() - started) * 1000
json.dump({"texts": texts, "cpuMs": cpu_ms}, sys.stdout)
