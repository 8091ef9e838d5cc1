"""PDF → the same pages as a scanner would give them: grey JPEG, slightly turned and dusty; the last page black and white."""
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import img2pdf
import numpy
from PIL import Image, ImageFilter

TURNS = (0.55, -0.4, 0.3)  # degrees


def scanned(page, turn, random):
    image = page.rotate(turn, resample=Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.5))
    grey = numpy.asarray(image, dtype=float)
    shade = numpy.linspace(0, 9, grey.shape[1])[None, :]  # the lid does not close well on one side
    grey = 244 - (255 - grey) * 0.86 - shade + random.normal(0, 1.6, grey.shape)
    for _ in range(14):
        y, x = random.integers(0, grey.shape[0] - 3), random.integers(0, grey.shape[1] - 3)
        grey[y:y + 2, x:x + 2] = 90
    return Image.fromarray(numpy.clip(grey, 0, 255).astype("uint8"))


def encoded(image, last):
    data = io.BytesIO()
    if last:
        image.point(lambda v: 255 if v > 150 else 0).convert("1").save(data, "TIFF", compression="group4", dpi=(200, 200))
    else:
        image.save(data, "JPEG", quality=42, optimize=True, dpi=(150, 150))
    return data.getvalue()


def main(source, target):
    random, images = numpy.random.default_rng(7), []
    with tempfile.TemporaryDirectory() as folder:
        for resolution in (150, 200):
            subprocess.run(["pdftoppm", "-gray", "-r", str(resolution), source, f"{folder}/{resolution}"], check=True)
        pages = sorted(Path(folder).glob("150-*.pgm"))
        for position, (page, turn) in enumerate(zip(pages, TURNS), 1):
            last = position == len(pages)
            page = Path(folder, page.name.replace("150-", "200-")) if last else page
            images.append(encoded(scanned(Image.open(page), turn, random), last))
    a4 = img2pdf.get_layout_fun((img2pdf.mm_to_pt(210), img2pdf.mm_to_pt(297)))
    Path(target).write_bytes(img2pdf.convert(images, layout_fun=a4, nodate=True))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
