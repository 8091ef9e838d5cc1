package cz.obzor.territory.map;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.territory.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class MapDrawingTest {

    @Test
    void aShapeIsALinkWithANameAndAShade() {
        Document svg = svg(drawing()
                .shapes(List.of(new MapShape("Ves \"A\" & B, 5 obyvatel", "/obce/1?a=1&b=2", 3, true, square(0)))));
        assertThat(svg.select("a").attr("href")).isEqualTo("/obce/1?a=1&b=2");
        assertThat(svg.select("a").attr("aria-label")).isEqualTo("Ves \"A\" & B, 5 obyvatel");
        assertThat(svg.select("a").attr("aria-current")).isEqualTo("true");
        assertThat(svg.select("a path").attr("data-level")).isEqualTo("3");
        assertThat(svg.select("[style]")).isEmpty();
    }

    @Test
    void neighboursShareTheirBorderToTheLastDigit() {
        Document svg = svg(drawing()
                .shapes(List.of(
                        new MapShape("a", null, 1, false, square(0)), new MapShape("b", null, 1, false, square(1)))));
        assertThat(svg.select("path").eachAttr("d")).allMatch(path -> path.matches("M[\\d -]+l[\\d -]+z"));
        assertThat(corners(svg.select("path").get(0).attr("d")))
                .filteredOn(corners(svg.select("path").get(1).attr("d"))::contains)
                .hasSize(2);
    }

    @Test
    void theKeyboardPassesOverAMapWithManyShapes() {
        List<MapShape> many = new ArrayList<>();
        for (int i = 0; i <= MapDrawing.KEYBOARD_SHAPES; i++) {
            many.add(new MapShape("a", "/a", 1, false, square(i)));
        }
        assertThat(svg(drawing().shapes(many)).select("a[tabindex=-1]")).hasSize(many.size());
        assertThat(svg(drawing().shapes(many.subList(0, 5))).select("a[tabindex]"))
                .isEmpty();
    }

    @Test
    void aNameThatFindsNoRoomIsLeftOut() {
        Document svg = svg(drawing()
                .names(List.of(
                        new MapName("Velké město", new Point(49.55, 15.5)),
                        new MapName("Blízká ves", new Point(49.551, 15.5)),
                        new MapName("Daleká", new Point(49.55, 19.0)))));
        assertThat(svg.select("text").eachText()).containsExactly("Velké město", "Daleká");
    }

    @Test
    void aTallAreaDoesNotMakeATallMap() {
        Geometry tall = new GeometryFactory().toGeometry(new Envelope(15, 15.5, 48.6, 51));
        String box = svg(new MapDrawing(tall, 1)).select("svg").attr("viewBox");
        assertThat(Integer.parseInt(box.substring(box.lastIndexOf(' ') + 1))).isLessThanOrEqualTo(640);
    }

    private static MapDrawing drawing() {
        return new MapDrawing(new GeometryFactory().toGeometry(new Envelope(15, 20, 49.5, 49.6)), 0.5);
    }

    private static Geometry square(int place) {
        double left = 15 + place * 0.1;
        return new GeometryFactory().toGeometry(new Envelope(left, left + 0.1, 49.5, 49.6));
    }

    private static Document svg(MapDrawing drawing) {
        return Jsoup.parse(drawing.svg(), "", Parser.xmlParser());
    }

    private static List<String> corners(String path) {
        List<String> corners = new ArrayList<>();
        long x = 0;
        long y = 0;
        var numbers = Pattern.compile("-?\\d+").matcher(path);
        while (numbers.find()) {
            x += Long.parseLong(numbers.group());
            numbers.find();
            y += Long.parseLong(numbers.group());
            corners.add(x + " " + y);
        }
        return corners;
    }
}
