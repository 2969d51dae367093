"""The window on the timeline's overview: moved and zoomed by mouse, wheel, touch, keyboard and buttons."""

from playwright.sync_api import Page, expect


def window(page: Page) -> tuple[int, int]:
    """Return the years between the two handles of the overview."""
    return tuple(int(page.locator(".chr-handle").nth(end).get_attribute("aria-valuenow")) for end in (0, 1))


def test_the_window_by_keyboard(visit, chronicle):
    first, last = chronicle.span[0].year, chronicle.span[1].year
    with visit("timeline/") as page:
        start, end = page.locator(".chr-handle").all()
        start.focus()
        for _ in range(3):
            page.keyboard.press("ArrowRight")
        end.focus()
        page.keyboard.press("PageDown")
        assert window(page) == (first + 3, last - 5)
        page.locator(".chr-window").focus()
        page.keyboard.press("ArrowLeft")
        assert window(page) == (first + 2, last - 6)
        page.keyboard.press("+")
        closer = window(page)
        assert closer[1] - closer[0] < last - first - 8
        page.keyboard.press("Home")
        assert window(page)[0] == first
        assert f"years={first}-" in page.url
        page.keyboard.press("Escape")
        assert window(page) == (first, last)
        assert "years=" not in page.url


def test_the_window_by_mouse(visit, chronicle):
    first, last = chronicle.span[0].year, chronicle.span[1].year
    with visit("timeline/") as page:
        box = page.locator("[data-chr-window]").bounding_box()

        def x(year: float) -> float:
            return box["x"] + box["width"] * (year - first + 0.5) / (last - first + 1)

        def drag(a: float, b: float) -> None:
            page.mouse.move(x(a), box["y"] + box["height"] / 3)
            page.mouse.down()
            page.mouse.move(x(b), box["y"] + box["height"] / 3, steps=4)
            page.mouse.up()

        drag(first + 10, first + 20)
        assert window(page) == (first + 10, first + 20)
        drag(first + 15, first + 18)
        assert window(page) == (first + 13, first + 23)
        years = page.locator(".chr-timeline-year").evaluate_all("heads => heads.map(head => Number(head.id.slice(1)))")
        assert years and first + 13 <= min(years) and max(years) <= first + 23
        page.keyboard.down("Control")
        page.mouse.wheel(0, -100)
        page.keyboard.up("Control")
        assert window(page)[1] - window(page)[0] < 10
        before = window(page)
        page.mouse.wheel(100, 0)
        assert window(page) == (before[0] + 1, before[1] + 1)
        page.mouse.wheel(0, 600)
        expect(page.locator("h1")).not_to_be_in_viewport()


def test_the_window_by_touch(visit, chronicle):
    """Two fingers are the two ends of the window."""
    first, last = chronicle.span[0].year, chronicle.span[1].year
    with visit("timeline/", has_touch=True, viewport={"width": 390, "height": 844}) as page:
        box = page.locator("[data-chr-window]").bounding_box()
        devtools = page.context.new_cdp_session(page)

        def touch(kind: str, *shares: float) -> None:
            points = [
                {"x": box["x"] + box["width"] * share, "y": box["y"] + 30, "id": number}
                for number, share in enumerate(shares)
            ]
            devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        touch("touchStart", 0.5, 0.55)
        touch("touchMove", 0.4, 0.6)
        touch("touchMove", 0.31, 0.71)
        touch("touchEnd")
        count = last - first + 1
        assert window(page) == (first + int(0.31 * count), first + int(0.71 * count))


def test_buttons_for_the_width_of_the_window(visit, chronicle):
    with visit("timeline/") as page:
        for name, years in (("10 years", 10), ("3 years", 3), ("Year", 1)):
            page.locator("[data-chr-zoom]").get_by_role("button", name=name, exact=True).click()
            assert window(page)[1] - window(page)[0] + 1 == years
        page.locator("[data-chr-zoom]").get_by_role("button", name="Era", exact=True).click()
        spans = [(era.start.earliest.year, era.end.latest.year) for era in chronicle.eras.values() if era.end.latest]
        assert window(page) in spans
        page.locator("[data-chr-shift] button").last.click()
        assert window(page)[0] > spans[0][0]
