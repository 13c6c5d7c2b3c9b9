package org.maplebridge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.shared.Refusal;

/** What the press prints, and what it does not let a page reach. */
class PdfPressTest {

    private static final DocumentSettings USUAL = new DocumentSettings(
            "",
            "",
            List.of("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts"),
            List.of("LXGWWenKai-Regular.ttf"),
            List.of("LXGWWenKai-Bold.ttf"));

    private final PdfPress press = new PdfPress(new DocumentFonts(USUAL));

    @Test
    void printsChineseThatReadersFindAgain() {
        byte[] pdf = press.print(page("<h1 style=\"font-weight: bold\">处理意见书</h1><p>龘、㙍、镕、嫿：枫信处〔2026〕1号</p>"));
        assertThat(PdfText.of(pdf)).contains("处理意见书", "镕", "枫信处〔2026〕1号");
    }

    @Test
    void aCharacterWithoutAShapeIsShownAsABox() {
        assertThat(PdfText.of(press.print(page("<p>好\uD83D\uDE00了</p>")))).contains("好□了");
    }

    @Test
    void aWordLongerThanALineGoesOnInTheNextAndStaysOnThePaper() throws IOException {
        String word = "A".repeat(300);
        byte[] pdf = press.print(page("<p>网址" + word + "</p><table><tr><td>标题</td><td>" + word + "</td></tr></table>"));
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float edge = document.getPage(0).getMediaBox().getWidth();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
            assertThat(letters).hasSize(604).allMatch(letter -> letter.getEndX() < edge);
        }
    }

    @Test
    void nothingIsFetchedFromOutside() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        try {
            String address = "http://127.0.0.1:" + outside.getAddress().getPort() + "/x";
            byte[] pdf = press.print("<html><head><link rel=\"stylesheet\" href=\"" + address + "\"/>"
                    + "<style>@import url(" + address + "); @font-face { font-family: x; src: url(" + address + "); }"
                    + " body { font-family: x, official; background: url(" + address + "); }</style></head><body>"
                    + "<img src=\"" + address + "\"/><img src=\"file:///etc/hostname\"/>"
                    + "<object type=\"text/html\" data=\"" + address + "\"></object><p>正文</p></body></html>");
            assertThat(PdfText.of(pdf)).contains("正文");
        } finally {
            outside.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aPageWithADocumentTypeIsRefused() {
        assertThat(press.fault(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><html><body>&e;</body></html>"))
                .isNotNull();
    }

    @Test
    void aPictureInThePageIsPrinted() throws IOException {
        byte[] pdf = press.print(page("<img src=\"" + QrCode.of("FL-20261122-000017-6") + "\" alt=\"\"/>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void withoutChineseTypeNothingIsPrinted(@TempDir Path empty) {
        DocumentSettings none =
                new DocumentSettings("", "", List.of(empty.toString()), List.of("no.ttf"), List.of("no.ttf"));
        PdfPress poor = new PdfPress(new DocumentFonts(none));
        assertThatThrownBy(() -> poor.print(page("<p>文</p>")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("no-chinese-font"));
    }

    @Test
    void typeIsFoundDeepInAFolderAndServesAsBoldToo(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("a/b")).resolve("MY.TTF");
        Files.writeString(file, "");
        DocumentFonts fonts = new DocumentFonts(new DocumentSettings(
                "", "", List.of("/nowhere", folder.toString()), List.of("other.ttf", "my.ttf"), List.of("no.ttf")));
        assertThat(fonts.regular()).isEqualTo(file);
        assertThat(fonts.bold()).isEqualTo(file);
    }

    @Test
    void templatesEscapeAndSeeValuesOnly() {
        PageTemplate template = PageTemplate.of("<p>{{a}}{{#rows}}[{{b}}]{{/rows}}{{#none}}x{{/none}}{{a.class}}</p>");
        assertThat(template.fill(Map.of("a", "<b>&", "rows", List.of(Map.of("b", "1"), Map.of("b", "2")), "none", "")))
                .isEqualTo("<p>&lt;b&gt;&amp;[1][2]</p>");
    }

    private static String page(String body) {
        return "<html><head><style>body { font-family: official; }</style></head><body>" + body + "</body></html>";
    }
}
