package cz.obzor.reading.office;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// Shows numbers and dates of a workbook as a Czech office program does.
final class CellFormats {
    private static final Locale CZECH = Locale.of("cs", "CZ");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. M. yyyy", CZECH);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d. M. yyyy H:mm", CZECH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", CZECH);
    private static final int MOST = 100_000;
    /// longer ones serve to confuse programs that interpret them
    private static final int LONGEST_FORMAT = 300;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(CZECH);
    private final boolean from1904;

    private CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    static CellFormats read(@Nullable InputStream part, boolean from1904) throws IOException {
        CellFormats formats = new CellFormats(from1904);
        if (part == null) {
            return formats;
        }
        try (part;
                Xml xml = new Xml(part)) {
            boolean cells = false;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    cells = xml.name().equals("cellXfs")
                            || (cells && !xml.name().equals("cellStyles"));
                    formats.element(xml, cells);
                }
            }
        } catch (IOException e) {
            // numbers then show as they are stored
            formats.styles.clear();
        }
        return formats;
    }

    private void element(Xml xml, boolean cells) {
        if (xml.name().equals("numFmt") && formats.size() < MOST) {
            formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
        } else if (cells && xml.name().equals("xf") && styles.size() < MOST) {
            styles.add(xml.number("numFmtId", 0));
        }
    }

    /// @param stored what stands in the file
    String show(String stored, int style) {
        double number;
        try {
            number = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return stored;
        }
        int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String format = formats.containsKey(id) ? formats.get(id) : BuiltinFormats.getBuiltinFormat(id);
        if (format == null
                || format.isEmpty()
                || format.equalsIgnoreCase("General")
                || format.length() > LONGEST_FORMAT) {
            return plain(number);
        }
        try {
            if (DateUtil.isADateFormat(id, format) && DateUtil.isValidExcelDate(number)) {
                return date(number, format);
            }
            return formatter.formatRawCellContents(number, id, format, from1904).strip();
        } catch (RuntimeException e) {
            return plain(number);
        }
    }

    private String date(double number, String format) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904);
        String lower = format.toLowerCase(Locale.ROOT);
        boolean hasDay = lower.contains("d") || lower.contains("y");
        boolean hasTime = lower.contains("h") || lower.contains("s");
        if (lower.contains("mmm") || (hasDay && !lower.contains("d"))) {
            return formatter.formatRawCellContents(number, -1, format, from1904);
        }
        return moment.format(hasDay ? (hasTime ? DATE_TIME : DATE) : TIME);
    }

    /// As the general format shows it: at most 11 digits, a decimal comma.
    private static String plain(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) >= 1e15) {
            return String.valueOf(number);
        }
        String text = new BigDecimal(number)
                .round(new MathContext(Math.abs(number) >= 1e11 ? 15 : 11))
                .stripTrailingZeros()
                .toPlainString();
        return text.length() > 20 ? String.valueOf(number).replace('.', ',') : text.replace('.', ',');
    }
}
