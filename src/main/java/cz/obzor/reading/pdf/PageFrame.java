package cz.obzor.reading.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/// The visible part of a page and how it is turned.
///
/// @param turn quarter turns clockwise
record PageFrame(double left, double bottom, double right, double top, int turn) {
    /// larger than any paper; a page beyond it is a mistake or an attack
    private static final double LARGEST = 15_000;

    private static final double A4_WIDTH = 595.28;
    private static final double A4_HEIGHT = 841.89;

    static PageFrame of(@Nullable COSBase mediaBox, @Nullable COSBase cropBox, int rotation) {
        int turn = Math.floorMod(rotation, 360) / 90;
        double[] media = box(mediaBox);
        double[] crop = box(cropBox);
        if (media == null) {
            media = crop == null ? new double[] {0, 0, A4_WIDTH, A4_HEIGHT} : crop;
        }
        if (crop != null) {
            double[] cut = {
                Math.max(media[0], crop[0]),
                Math.max(media[1], crop[1]),
                Math.min(media[2], crop[2]),
                Math.min(media[3], crop[3])
            };
            if (cut[2] - cut[0] >= 1 && cut[3] - cut[1] >= 1) {
                media = cut;
            }
        }
        return new PageFrame(
                media[0],
                media[1],
                Math.min(media[2], media[0] + LARGEST),
                Math.min(media[3], media[1] + LARGEST),
                turn);
    }

    private static double @Nullable [] box(@Nullable COSBase base) {
        if (!(base instanceof COSArray array) || array.size() < 4) {
            return null;
        }
        double[] n = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(array.getObject(i) instanceof COSNumber number)) {
                return null;
            }
            n[i] = number.floatValue();
        }
        double[] box = {Math.min(n[0], n[2]), Math.min(n[1], n[3]), Math.max(n[0], n[2]), Math.max(n[1], n[3])};
        return box[2] - box[0] < 1 || box[3] - box[1] < 1 ? null : box;
    }

    double width() {
        return turn % 2 == 0 ? right - left : top - bottom;
    }

    double height() {
        return turn % 2 == 0 ? top - bottom : right - left;
    }

    /// From the file's coordinates to those of the page as it is seen, from its top left corner.
    Matrix toSeen() {
        return switch (turn) {
            case 1 -> new Matrix(0, 1, 1, 0, -bottom, -left);
            case 2 -> new Matrix(-1, 0, 0, 1, right, -bottom);
            case 3 -> new Matrix(0, -1, -1, 0, top, right);
            default -> new Matrix(1, 0, 0, -1, -left, top);
        };
    }
}
