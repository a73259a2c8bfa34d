package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The styles of a document by name: those of a template where it has them, ours where it has not, and the lists that number chapters,
 * appendices and points.
 *
 * @param ids what the document calls each style, by its name in lower case
 * @param lists where a style of ours counts, by its name in lower case, if the document's style of that name does not say so
 */
record WordStyles(Map<String, String> ids, Map<String, WordStyles.Place> lists) {

    /** A level of a list. */
    record Place(BigInteger list, BigInteger level) {}

    /** Puts into a document all styles of ours that it has not, and our lists. */
    static WordStyles into(XWPFDocument document) {
        XWPFStyles styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        CTStyles ours = ours();
        Map<String, String> ids = named(styles);
        Map<String, String> renamed = new HashMap<>();
        Set<CTStyle> missing = missing(ours, ids, renamed);
        Map<BigInteger, BigInteger> lists = lists(document, renamed);
        Map<String, Place> places = new HashMap<>();
        for (CTStyle style : ours.getStyleList()) {
            Optional<Place> place = place(style, lists);
            if (missing.contains(style)) {
                add(styles, style, renamed);
            } else if (!place.equals(
                    place(styles.getStyle(renamed.get(style.getStyleId())).getCTStyle(), Map.of()))) {
                place.ifPresent(own -> places.put(key(style.getName().getVal()), own));
            }
        }
        return new WordStyles(Map.copyOf(ids), Map.copyOf(places));
    }

    /** What the document calls the style with a name. */
    String id(String name) {
        String id = ids.get(key(name));
        if (id == null) {
            throw new IllegalArgumentException("no style is called " + name);
        }
        return id;
    }

    /** Sets a style, and the place in its list, which a template's style of that name may not have. */
    void set(CTPPr properties, String name) {
        properties.addNewPStyle().setVal(id(name));
        Place place = lists.get(key(name));
        if (place != null) {
            CTNumPr number = properties.addNewNumPr();
            number.addNewIlvl().setVal(place.level());
            number.addNewNumId().setVal(place.list());
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static CTStyles ours() {
        try {
            return StylesDocument.Factory.parse(new ByteArrayInputStream(WordFiles.resource("styles.xml")))
                    .getStyles();
        } catch (XmlException | IOException e) {
            throw new IllegalStateException("the program's own styles cannot be read", e);
        }
    }

    private static Map<String, String> named(XWPFStyles styles) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (XWPFStyle style : styles.getStyles()) {
            if (style.getName() != null && style.getStyleId() != null) {
                ids.putIfAbsent(key(style.getName()), style.getStyleId());
            }
        }
        return ids;
    }

    /** The styles to be added; notes under which id each of ours goes here. */
    private static Set<CTStyle> missing(CTStyles ours, Map<String, String> ids, Map<String, String> renamed) {
        Set<String> taken = new HashSet<>(ids.values());
        Set<CTStyle> missing = new HashSet<>();
        for (CTStyle style : ours.getStyleList()) {
            String name = key(style.getName().getVal());
            if (ids.containsKey(name)) {
                renamed.put(style.getStyleId(), ids.get(name));
            } else {
                String id = style.getStyleId();
                while (!taken.add(id)) {
                    id += "-carecast";
                }
                renamed.put(style.getStyleId(), id);
                ids.put(name, id);
                missing.add(style);
            }
        }
        return missing;
    }

    private static void add(XWPFStyles styles, CTStyle style, Map<String, String> renamed) {
        CTStyle added = (CTStyle) style.copy();
        added.setStyleId(renamed.get(style.getStyleId()));
        for (CTString reference : new CTString[] {added.getBasedOn(), added.getNext(), added.getLink()}) {
            if (reference != null) {
                reference.setVal(renamed.get(reference.getVal()));
            }
        }
        if (added.isSetDefault() && hasDefault(styles, added.getType())) {
            added.unsetDefault();
        }
        styles.addStyle(new XWPFStyle(added, styles));
    }

    private static boolean hasDefault(XWPFStyles styles, STStyleType.Enum type) {
        return styles.getStyles().stream()
                .map(XWPFStyle::getCTStyle)
                .anyMatch(style -> style.isSetDefault() && type.equals(style.getType()));
    }

    /** Adds our lists after those of the document; gives the number that each has here. */
    private static Map<BigInteger, BigInteger> lists(XWPFDocument document, Map<String, String> renamed) {
        XWPFNumbering numbering =
                document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        CTNumbering ours = numbering();
        Map<BigInteger, BigInteger> lists = new HashMap<>();
        for (CTNum list : ours.getNumList()) {
            CTAbstractNum kind = (CTAbstractNum) ours.getAbstractNumList().stream()
                    .filter(each -> each.getAbstractNumId()
                            .equals(list.getAbstractNumId().getVal()))
                    .findFirst()
                    .orElseThrow()
                    .copy();
            BigInteger kindId = next(numbering.getAbstractNums().stream()
                    .map(each -> each.getCTAbstractNum().getAbstractNumId())
                    .toList());
            kind.setAbstractNumId(kindId);
            for (CTLvl level : kind.getLvlList()) {
                level.getPStyle().setVal(renamed.get(level.getPStyle().getVal()));
            }
            numbering.addAbstractNum(new XWPFAbstractNum(kind, numbering));
            BigInteger id = next(numbering.getNums().stream()
                    .map(each -> each.getCTNum().getNumId())
                    .toList());
            numbering.addNum(kindId, id);
            lists.put(list.getNumId(), id);
        }
        return lists;
    }

    private static BigInteger next(List<BigInteger> taken) {
        return taken.stream().reduce(BigInteger.ZERO, BigInteger::max).add(BigInteger.ONE);
    }

    private static CTNumbering numbering() {
        try {
            return NumberingDocument.Factory.parse(new ByteArrayInputStream(WordFiles.resource("numbering.xml")))
                    .getNumbering();
        } catch (XmlException | IOException e) {
            throw new IllegalStateException("the program's own lists cannot be read", e);
        }
    }

    /** Where a style counts; our own are told the number that their list has here. */
    private static Optional<Place> place(CTStyle style, Map<BigInteger, BigInteger> lists) {
        if (!style.isSetPPr()
                || !style.getPPr().isSetNumPr()
                || !style.getPPr().getNumPr().isSetNumId()) {
            return Optional.empty();
        }
        CTNumPr number = style.getPPr().getNumPr();
        BigInteger id = number.getNumId().getVal();
        number.getNumId().setVal(lists.getOrDefault(id, id));
        return Optional.of(new Place(
                number.getNumId().getVal(),
                number.isSetIlvl() ? number.getIlvl().getVal() : BigInteger.ZERO));
    }
}
