package org.carecast.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables of an XML return are those that the same return has as CSV; children are invented. */
final class ReturnXmlTest {

    private static final String RETURN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Message>
            <Header><CollectionDetails><Collection>SSDA903</Collection><Year>2018</Year></CollectionDetails></Header>
            <Children>
            <CHILD>
              <HEADER>
                <CHILDID>FICT-01</CHILDID><SEX>1</SEX><DOB>01/01/2001</DOB><ETHNIC>BAFR</ETHNIC><UPN>UN3</UPN>
                <UASC>1</UASC><DUC>31/12/2018</DUC>
                <AMISSING><MISSING>M</MISSING><MIS_START>01/02/2018</MIS_START><MIS_END>03/02/2018</MIS_END></AMISSING>
                <AREVIEW><REVIEW>01/06/2017</REVIEW></AREVIEW>
              </HEADER>
              <EPISODE><DECOM>10/05/2017</DECOM><RNE>S</RNE><LS>V2</LS><PL>U4</PL><DEC>11/11/2017</DEC><REC>X1</REC></EPISODE>
              <EPISODE><DECOM>11/11/2017</DECOM><RNE>P</RNE><LS>V2</LS><PL>U4</PL></EPISODE>
            </CHILD>
            <CHILD><HEADER><CHILDID>FICT-02</CHILDID><DOB>05/06/1998</DOB><UASC>0</UASC><IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>K1</ACCOM></HEADER></CHILD>
            </Children>
            </Message>
            """;

    private static Optional<List<ReturnXml.ReturnTable>> read(String xml) {
        return ReturnXml.tables(xml.getBytes(StandardCharsets.UTF_8), new TooMuch.Allowance(10));
    }

    private static List<String> rows(String xml, String table) {
        return read(xml).orElseThrow().stream()
                .filter(each -> each.name().endsWith(table))
                .flatMap(each -> new String(each.text(), StandardCharsets.UTF_8).lines())
                .filter(line -> !line.isEmpty())
                .skip(1)
                .map(line -> line.replace("\"", ""))
                .toList();
    }

    @Test
    void theTablesAreThoseOfTheCsvForm() {
        assertThat(rows(RETURN, "header"))
                .containsExactly("FICT-01,1,01/01/2001,BAFR,UN3,,,1", "FICT-02,,05/06/1998,,,,,0");
        assertThat(rows(RETURN, "episodes"))
                .containsExactly(
                        "FICT-01,10/05/2017,S,V2,,U4,,11/11/2017,X1,,,,", "FICT-01,11/11/2017,P,V2,,U4,,,,,,,");
        assertThat(rows(RETURN, "uasc")).containsExactly("FICT-01,1,01/01/2001,31/12/2018");
        assertThat(rows(RETURN, "oc3")).containsExactly("FICT-02,05/06/1998,YES,F1,K1");
        assertThat(rows(RETURN, "missing")).containsExactly("FICT-01,01/01/2001,M,01/02/2018,03/02/2018");
    }

    /** The year that the file says is that in which it ends; a row lies on the line on which it begins. */
    @Test
    void theYearAndTheLinesAreThoseOfTheFile() {
        List<ReturnXml.ReturnTable> tables = read(RETURN).orElseThrow();

        assertThat(tables.get(0).name()).isEqualTo("2017-18/header");
        assertThat(new String(tables.get(1).text(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                        .get(12))
                .startsWith("\"FICT-01\",\"11/11/2017\"");
    }

    @Test
    void groupsOfOtherNamesAreReadToo() {
        String xml =
                "<EXPSSDA903><CHILD><CHILDID>A</CHILDID><EPISODES><EPISODE><DECOM>01/04/2017</DECOM></EPISODE></EPISODES>"
                        + "<UASC><DUC>01/04/2019</DUC></UASC><OC3><IN_TOUCH>NO</IN_TOUCH></OC3></CHILD></EXPSSDA903>";

        assertThat(rows(xml, "episodes")).containsExactly("A,01/04/2017,,,,,,,,,,,");
        assertThat(rows(xml, "uasc")).containsExactly("A,,,01/04/2019");
        assertThat(rows(xml, "oc3")).containsExactly("A,,NO,,");
    }

    /** Letters that are not those the file names are no reason to lose a return. */
    @Test
    void lettersThatAreWrongAreNoFault() {
        byte[] bytes = RETURN.replace("BAFR", "caf\u00E9").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ReturnXml.tables(bytes, new TooMuch.Allowance(10))).isPresent();
        assertThat(rows("\uFEFF" + RETURN, "uasc")).hasSize(1);
    }

    @Test
    void nothingOutsideTheFileIsReadAndNothingInItGrows() {
        assertThat(
                        read(
                                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a><CHILD><CHILDID>&e;</CHILDID></CHILD></a>"))
                .isEmpty();
        assertThat(read("<!DOCTYPE a [<!ENTITY e \"x\">]><a><CHILD><CHILDID>&e;</CHILDID></CHILD></a>"))
                .isEmpty();
        assertThat(read("<CHILD>" + "<a>".repeat(100_000))).isEmpty();
        assertThat(read("<settings><colour>red</colour></settings>")).isEmpty();
        assertThat(read("<Message><CHILD><HEADER>")).isEmpty();
    }
}
