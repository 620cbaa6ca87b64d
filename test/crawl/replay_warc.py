"""Replays WARC files with the warcio of PyPI: one JSON line a response, its address and the SHA-256 of its page."""

import hashlib
import json
import sys

from warcio.archiveiterator import ArchiveIterator

for path in sys.argv[1:]:
    with open(path, "rb") as stream:
        for record in ArchiveIterator(stream):
            if record.rec_type == "response":
                page = record.content_stream().read()
                print(
                    json.dumps(
                        {
                            "url": record.rec_headers.get_header("WARC-Target-URI"),
                            "status": record.http_headers.get_statuscode(),
                            "type": record.http_headers.get_header("content-type"),
                            "sha256": hashlib.sha256(page).hexdigest(),
                        }
                    )
                )
