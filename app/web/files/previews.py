"""The kinds of files that can be read here. A new kind is one line in PREVIEWS."""

from __future__ import annotations

from app.services.acting import Action
from app.web.access import ADMIN
from app.web.batch import result as batch_result
from app.web.batch import routes as batch
from app.web.files import county_log, detainers, log_page, log_result, texas
from app.web.files.preview import Preview
from app.web.volumes import reading as volumes
from app.web.volumes import routes as volumes_pages

PREVIEWS: dict[str, Preview] = {
    "jail_log": Preview(
        log_result.show,
        log_page.form_href,
        {"start": log_result.start},
        failed=log_page.failed,
    ),
    "county_jail_log": Preview(
        county_log.show,
        log_page.form_href,
        {"enter": county_log.enter},
        access=Action.ENTER,
        failed=log_page.failed,
    ),
    "detainers": Preview(
        detainers.show, detainers.form_href, {"keep": detainers.keep}, access=ADMIN
    ),
    "texas": Preview(texas.show, detainers.form_href, {"keep": texas.keep}, access=ADMIN),
    volumes.KIND: Preview(
        show=volumes.show,
        form_href=volumes_pages.form_href,
        acts={"keep": volumes.keep},
        access=Action.ENTER,
        failed=volumes_pages.failed,
    ),
    batch.KIND: Preview(
        batch_result.show,
        batch.form_href,
        {"download": batch_result.download},
        failed=batch.failed,
    ),
}
