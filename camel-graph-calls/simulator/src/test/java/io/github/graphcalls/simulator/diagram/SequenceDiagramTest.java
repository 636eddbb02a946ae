package io.github.graphcalls.simulator.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Diagrams stay what they are whatever a bot sends. */
class SequenceDiagramTest {
    private static final String EVIL = "<script>alert(1)</script>\n end; #&\"'\u0007 \ud800 Zoë";
    private final SequenceDiagram evil = new SequenceDiagram(
            List.of("caller " + EVIL, "bot"),
            List.of(
                    new Step("caller " + EVIL, "bot", EVIL, EVIL),
                    new Step("bot", "bot", "00:01.0", EVIL),
                    new Step("bot", "caller " + EVIL, "00:02.0", "x".repeat(100))));

    @Test
    void anSvgIsWellFormedAndHasNothingButTexts() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(evil.svg().getBytes(StandardCharsets.UTF_8)));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(2);
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("<script>alert(1)</script>", "Zoë", "x".repeat(39) + "…", "x".repeat(100));
    }

    @Test
    void mermaidGetsOneLineForEachStepWithSignsByNumber() {
        String[] lines = evil.mermaid().split("\n");

        assertThat(lines).hasSize(6);
        assertThat(lines[3])
                .isEqualTo("    p0->>p1: #60;script#62;alert(1)#60;/script#62;  end#59; #35;#38;#34;'  #55296; Zoë"
                        + " #60;script#62;alert(1)#60;/script#62;  end#59; #35;#38;#34;'  #55296; Zoë");
        assertThat(lines[4]).startsWith("    Note over p1: 00:01.0 #60;script");
    }

    @Test
    void aStepNeedsTheDiagramsLines() {
        assertThatThrownBy(() -> new SequenceDiagram(List.of("bot"), List.of(new Step("bot", "anna", "", ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A step leads from bot to anna; the diagram has the lines [bot]");
    }
}
