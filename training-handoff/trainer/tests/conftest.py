import shutil

import pytest
import tiny_chain


@pytest.fixture(scope="session")
def base(tmp_path_factory):
    """A Hugging Face folder with a tiny random Llama."""
    return tiny_chain.model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="session")
def sealed(base, tmp_path_factory):
    """A good hand-off for it; not to be changed."""
    return tiny_chain.handoff(tmp_path_factory.mktemp("handoffs") / "v0001", base)


@pytest.fixture
def folder(sealed, tmp_path):
    """A copy of the hand-off, to be broken."""
    return shutil.copytree(sealed, tmp_path / "handoff")
