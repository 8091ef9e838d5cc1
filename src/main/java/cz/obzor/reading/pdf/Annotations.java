package cz.obzor.reading.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// What is seen on a page although it is not in its contents: filled in forms, stamps, notes written over the page.
final class Annotations {
    private static final int MOST = 5000;
    private static final int HIDDEN = 1 << 1 | 1 << 5;

    private final COSDictionary page;
    private final Content content;

    Annotations(COSDictionary page, Content content) {
        this.page = page;
        this.content = content;
    }

    void draw(COSDictionary resources) throws IOException {
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return;
        }
        for (int i = 0; i < Math.min(annotations.size(), MOST); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && (annotation.getInt(COSName.F, 0) & HIDDEN) == 0
                    && !COSName.POPUP.equals(annotation.getCOSName(COSName.SUBTYPE))) {
                COSStream appearance = appearance(annotation);
                if (appearance != null) {
                    place(annotation, appearance, resources);
                }
            }
        }
    }

    private static @Nullable COSStream appearance(COSDictionary annotation) {
        COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
        COSBase normal = appearances == null ? null : appearances.getDictionaryObject(COSName.N);
        if (normal instanceof COSStream stream) {
            return stream;
        }
        COSName state = annotation.getCOSName(COSName.AS);
        return normal instanceof COSDictionary states
                        && state != null
                        && states.getDictionaryObject(state) instanceof COSStream stream
                ? stream
                : null;
    }

    /// The box of the appearance is stretched over the rectangle of the annotation.
    private void place(COSDictionary annotation, COSStream appearance, COSDictionary resources) throws IOException {
        float[] target = box(annotation.getDictionaryObject(COSName.RECT));
        float[] source = box(appearance.getDictionaryObject(COSName.BBOX));
        if (target == null || source == null) {
            return;
        }
        Matrix own = appearance.getDictionaryObject(COSName.MATRIX) instanceof COSArray array
                ? Content.matrix(array)
                : Matrix.IDENTITY;
        double left = Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            double x = source[corner % 2 == 0 ? 0 : 2];
            double y = source[corner < 2 ? 1 : 3];
            left = Math.min(left, own.x(x, y));
            right = Math.max(right, own.x(x, y));
            bottom = Math.min(bottom, own.y(x, y));
            top = Math.max(top, own.y(x, y));
        }
        if (right - left < 1e-3 || top - bottom < 1e-3) {
            return;
        }
        double stretchX = (target[2] - target[0]) / (right - left);
        double stretchY = (target[3] - target[1]) / (top - bottom);
        Matrix placed =
                new Matrix(stretchX, 0, 0, stretchY, target[0] - left * stretchX, target[1] - bottom * stretchY);
        content.drawForm(appearance, placed, resources);
    }

    private static float @Nullable [] box(@Nullable COSBase base) {
        if (!(base instanceof COSArray array) || array.size() < 4) {
            return null;
        }
        float[] n = array.toFloatArray();
        return new float[] {Math.min(n[0], n[2]), Math.min(n[1], n[3]), Math.max(n[0], n[2]), Math.max(n[1], n[3])};
    }
}
