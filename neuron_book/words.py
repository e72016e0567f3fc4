"""What the server says in the terminal, in both languages."""

from __future__ import annotations

import locale
import os

WORDS: dict[str, dict[str, str]] = {
    "ko": {
        "about": "이 컴퓨터에서 책을 열어요. 인터넷은 필요 없어요.",
        "port": "쓸 포트 번호 (기본값 {port})",
        "no-open": "브라우저를 열지 않고 주소만 알려 줘요",
        "host": "다른 컴퓨터에서도 볼 수 있게 열 주소 (예: 0.0.0.0). 쓰지 않으면 이 컴퓨터에서만 보여요",
        "lang": "안내 언어: ko 또는 en",
        "open": "책을 열었어요: {address}\n끝내려면 Ctrl+C를 누르세요.",
        "other-port": (
            "{usual}번 포트는 다른 프로그램이 쓰고 있어서 {port}번으로 열었어요.\n"
            "고친 코드는 주소마다 따로 저장돼요. {usual}번에서 고친 코드는 http://127.0.0.1:{usual}/ 주소에 그대로 있어요."
        ),
        "already": "책이 이미 열려 있어요: {address}",
        "taken": "{port}번 포트는 다른 프로그램이 쓰고 있어요. 다른 번호를 골라 보세요: --port {other}",
        "no-rights": "{port}번 포트는 관리자만 쓸 수 있어요. 다른 번호를 골라 보세요: --port {other}",
        "wrong-call": "이렇게는 실행할 수 없어요: {words} (쓸 수 있는 말은 --help로 볼 수 있어요.)",
        "damaged-file": "책 파일이 온전하지 않아요. 다시 내려받거나 다시 복사해 주세요.",
        "foreign": "이 책은 이 컴퓨터에서만 볼 수 있게 열려 있어요.",
        "no-port": "포트 번호는 1부터 65535까지의 수예요: {given}",
        "no-address": "{host} 주소로는 열 수 없어요: {reason}",
        "network": "주의: 같은 네트워크의 다른 컴퓨터에서도 이 책이 보여요.",
        "no-browser": "브라우저를 열지 못했어요. 위의 주소를 브라우저에 붙여 넣으세요.",
        "damaged": "책 파일이 온전하지 않아요: {name}\n다시 내려받거나 다시 복사해 주세요.",
        "bye": "책을 닫았어요.",
    },
    "en": {
        "about": "Open the book on this machine. It needs no network.",
        "port": "the port to serve on (default {port})",
        "no-open": "print the address and open no browser",
        "host": "address to serve other machines on, as 0.0.0.0; without it only this machine sees the book",
        "lang": "language of these messages: ko or en",
        "open": "The book is open: {address}\nPress Ctrl+C to close it.",
        "other-port": (
            "Port {usual} is taken by another program, so the book is on port {port}.\n"
            "Changed code is kept per address: what you changed on port {usual} is still at http://127.0.0.1:{usual}/"
        ),
        "already": "The book is open already: {address}",
        "taken": "Port {port} is taken by another program. Choose another one: --port {other}",
        "no-rights": "Port {port} is for administrators alone. Choose another one: --port {other}",
        "wrong-call": "The book cannot be opened like this: {words} (--help lists what can be said.)",
        "damaged-file": "The file of the book is not whole. Download or copy it once more.",
        "foreign": "This book is open to this machine alone.",
        "no-port": "a port is a number from 1 to 65535: {given}",
        "no-address": "The book cannot be served on {host}: {reason}",
        "network": "Note: other machines in your network can see this book now.",
        "no-browser": "No browser could be opened. Paste the address above into one.",
        "damaged": "The file of the book is not whole: {name}\nDownload or copy it once more.",
        "bye": "The book is closed.",
    },
}


def language(chosen: str | None = None) -> str:
    """Return the language asked for, else that of the environment or of the machine."""
    named = chosen if chosen in WORDS else None
    asked = (named, *(os.environ.get(n) for n in ("NEURON_LANG", "LC_ALL", "LC_MESSAGES", "LANG")))
    name = next((name for name in asked if name), None) or locale.getdefaultlocale()[0] or ""
    return "ko" if name.lower().startswith(("ko", "korean")) else "en"
