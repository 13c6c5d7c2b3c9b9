package org.maplebridge.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.documents.PageTemplate;
import org.maplebridge.documents.PdfPress;
import org.maplebridge.shared.BeijingTime;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The yearly report as a document. */
@Component
class YearlyReportPage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PdfPress press;
    private final PageTemplate template;

    YearlyReportPage(PdfPress press) {
        this.press = press;
        try {
            this.template = PageTemplate.of(
                    new ClassPathResource("documents/yearly-report.html").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] print(YearlyReport report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("year", String.valueOf(report.year()));
        values.put("asOf", BeijingTime.day(report.asOf()));
        values.put("units", units(report));
        values.put("filed", report.filed());
        values.put("resolved", report.resolved());
        values.put("withdrawn", report.withdrawn());
        values.put("channels", rows(report.channels(), report.filed()));
        values.put("purposes", rows(report.purposes(), report.filed()));
        values.put("fields", rows(report.fields(), report.filed()));
        values.put(
                "mostComplainedOf",
                report.mostComplainedOf().stream()
                        .map(count -> row(count.unit().name(), count.count(), report.filed()))
                        .toList());
        values.put("assigned", report.assigned());
        values.put("transferred", report.transferred());
        values.put("returned", report.returned());
        values.put("escalatedByDeadline", report.escalatedByDeadline());
        values.put("escalatedByDecision", report.escalatedByDecision());
        values.put("urged", report.urged());
        values.put("supervised", report.supervised());
        values.put("suggestionsFiled", report.suggestions().filed());
        values.put("suggestionsAnswered", report.suggestions().answered());
        return press.print(template.fill(values));
    }

    private static String units(YearlyReport report) {
        return report.unit() != null
                ? report.unit().name()
                : report.units().stream().map(ReadStatistics.UnitView::name).collect(Collectors.joining("、"));
    }

    private static List<Map<String, String>> rows(List<YearlyReport.Share> shares, long all) {
        return shares.stream()
                .map(share -> row(share.label(), share.count(), all))
                .toList();
    }

    private static Map<String, String> row(String name, long count, long all) {
        return Map.of("name", name, "count", String.valueOf(count), "share", share(count, all));
    }

    private static String share(long count, long all) {
        return all == 0
                ? "—"
                : HUNDRED.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        + "%";
    }
}
