"""The centre's containers: what is open to others, and that they are made of what lies in the tree."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from installer.centre import deb, wheel

FOLDER = Path(deb.__file__).parent / "container"


@pytest.fixture(scope="module")
def composed() -> dict[str, Any]:
    """What compose.yaml says."""
    read: dict[str, Any] = yaml.safe_load((FOLDER / "compose.yaml").read_text("utf-8"))
    return read


def test_nobody_reaches_the_register_but_through_nginx(composed: dict[str, Any]) -> None:
    services = composed["services"]
    assert [name for name, one in services.items() if "ports" in one] == ["nginx"]
    assert composed["networks"]["inside"]["internal"] is True
    assert list(services["database"]["networks"]) == ["inside"]
    centre = services["centre"]
    assert (centre["cap_drop"], centre["read_only"]) == (["ALL"], True)
    told = services["nginx"]["networks"]["inside"]["ipv4_address"]
    assert centre["environment"]["FORWARDED_ALLOW_IPS"] == told


def test_what_is_named_is_there_and_no_secret_is(composed: dict[str, Any]) -> None:
    for service in composed["services"].values():
        for mount in service["volumes"]:
            source = mount.split(":")[0]
            if source.startswith(".") and source != "./tls":
                assert (FOLDER / source).is_file(), source
    for secret in composed["secrets"].values():
        assert not (FOLDER / secret["file"]).exists()
    sample = (deb.FILES / "nginx.conf").read_text("utf-8")
    assert "127.0.0.1:8443" in sample, "nginx of the containers puts the centre's name in place of it"
    said = (FOLDER / "Containerfile").read_text("utf-8")
    assert f"build/centre/{wheel.PINNED}" in said
    assert "--require-hashes" in said
    assert "USER mihan-central" in said
    assert {name for name in deb.DEPENDS if name.startswith("libpango")} <= set(said.split())
