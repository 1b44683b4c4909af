"""A file of Texas reports as JSON says all that the file says."""

from __future__ import annotations

import io
import json

from app.intake.texas_document import texas_document, texas_of_document
from app.intake.texas_file import read_texas_file

CONTENT = b"""county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars
harris,2014,june,1202,12345.25,555525.10
frio (private facility),2014,june,3,174,4872
frio (private facility),2014,june,4,174,4872
cook,2014,june,x,1,1
"""


def test_what_is_written_is_read_back() -> None:
    read = read_texas_file(io.BytesIO(CONTENT), lambda: None)
    again = texas_of_document(json.loads(json.dumps(texas_document(read))))
    assert again == read
    assert again.rows_refused == read.rows_refused == 2
