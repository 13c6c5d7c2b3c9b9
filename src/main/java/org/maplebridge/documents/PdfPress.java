package org.maplebridge.documents;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Prints a page of well-formed HTML as PDF. A page fetches nothing: pictures stand in it as {@code data:} addresses, all
 * else from outside is left out, so that a template opens no door to files or to the network. The type is read once and
 * shared, which makes a page a matter of a tenth of a second, and is why one page is printed at a time.
 */
@Component
public class PdfPress {

    private static final String FAMILY = "official";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final String STYLE = "style";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final DocumentFonts fonts;
    private final Lock press = new ReentrantLock(true);
    private final Map<Path, TrueTypeFont> types = new ConcurrentHashMap<>();
    private final FSCacheEx<String, FSCacheValue> metrics = new RememberedMetrics();

    static {
        XRLog.setLoggingEnabled(false);
    }

    PdfPress(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    /** Refuses to print without Chinese type. The page must be well-formed, see {@link #fault}. */
    public byte[] print(String html) {
        fonts.regular();
        press.lock();
        try {
            return pdf(parsed(html));
        } catch (SAXException notWellFormed) {
            throw new IllegalArgumentException(notWellFormed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            press.unlock();
        }
    }

    /** Where the page stops being well-formed; null when it is. */
    public SAXParseException fault(String html) {
        try {
            parsed(html);
            return null;
        } catch (SAXParseException fault) {
            return fault;
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] pdf(Document page) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            layOut(page, document, pdf);
        }
        return pdf.toByteArray();
    }

    private void layOut(Document page, PDDocument document, OutputStream pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFont(type(document, fonts.regular()), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(type(document, fonts.bold()), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:image/"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useReplacementText("□");
        builder.withProducer("Maplebridge");
        builder.withW3cDocument(page, null);
        builder.toStream(pdf);
        builder.run();
    }

    private PDFontSupplier type(PDDocument document, Path file) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, types.computeIfAbsent(file, PdfPress::type), true));
    }

    private static TrueTypeFont type(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(String html) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Document page = builder.parse(new InputSource(new StringReader(readable(html))));
            breakWords(page.getDocumentElement());
            return page;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A word longer than a line goes on in the next one, whatever the template says: what leaves the paper is lost. */
    private static void breakWords(Element page) {
        page.setAttribute(STYLE, "word-wrap: break-word; " + page.getAttribute(STYLE));
    }

    /** What people write may hold characters that no document of this kind may. */
    private static String readable(String html) {
        return html.codePoints()
                .filter(point -> point == '\n'
                        || point == '\r'
                        || point == '\t'
                        || point >= ' ' && point != 0xFFFE && point != 0xFFFF && !Character.isSurrogate((char) point)
                        || Character.isSupplementaryCodePoint(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // harmless
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }

    private static final class RememberedMetrics implements FSCacheEx<String, FSCacheValue> {

        private final Map<String, FSCacheValue> known = new ConcurrentHashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            known.put(key, value);
        }

        @Override
        public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return known.computeIfAbsent(key, missing -> {
                try {
                    return loader.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public FSCacheValue get(String key) {
            return known.get(key);
        }
    }
}
