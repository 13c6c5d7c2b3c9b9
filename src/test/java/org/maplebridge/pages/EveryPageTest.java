package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of ours, by the routes that the platform has: each is opened on a telephone by somebody who may, looked at by the
 * rules of WCAG 2.2, and nothing hangs over its edge. A page that is added is looked at without anybody thinking of it, or
 * the test asks for an address to open it at.
 */
class EveryPageTest extends StaffPage {

    /** Who is asked in turn for a page until one may open it; nothing for somebody who is not logged in. */
    private static final List<String> PEOPLE =
            List.of("", "shangxi.handler", "registrar", "supervisor", "admin", "jiwei.handler");

    /** What stands in the places of addresses. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/grids/{unitCode}", "/grids/990681101201"),
            Map.entry("/rules/units/{code}", "/rules/units/990681101201"),
            Map.entry("/rules/letters/{kind}", "/rules/letters/ACCEPTANCE"),
            Map.entry("/rules/notices/{kind}", "/rules/notices/REGISTERED"),
            Map.entry("/rules/calendar/{year}", "/rules/calendar/2026"),
            Map.entry("/models/versions/{file}", "/models/versions/promise.bpmn"),
            Map.entry("/poster/{code}", "/poster/990681101201"));

    /** Pages that stand at the end of a way, and the test that goes it and looks at them there. */
    private static final Map<String, String> ON_THE_WAY = Map.of(
            "/receipt", "ResidentsDayTest",
            "/follow/matter", "ResidentsDayTest",
            "/mediation/matter", "ResidentsDayTest",
            "/follow/notices", "NoticePagesTest",
            "/models/versions/{file}/difference", "ModelVersionsPageTest",
            "/models/versions/{file}/migration", "ModelVersionsPageTest",
            "/models/migrations/{id}", "ModelVersionsPageTest",
            "/models/rehearsal/{id}", "RehearsalsGuideTest");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private List<MenuEntry> menu;

    private final Map<String, Page> open = new HashMap<>();

    @Test
    void isReadableForEverybodyAndFitsATelephone() {
        String number = file("""
                {"title":"桥栏杆松了","content":"很危险。","purpose":"CLAIM","areaCode":"990681101201",
                 "category":"城乡建设/市政管理/路灯"}""").get("receiptNumber").asText();
        List<String> lost = new ArrayList<>();
        Set<String> pages = new TreeSet<>(pages());
        assertThat(pages).contains("/desk", "/desk/tasks", "/wishes", "/notices/unsent", "/tour", "/file");
        assertThat(pages).containsAll(ON_THE_WAY.keySet());
        for (String page : pages) {
            if (!ON_THE_WAY.containsKey(page)) {
                Optional<Page> shown = opened(EXAMPLES.getOrDefault(page, page).replace("{receiptNumber}", number));
                shown.ifPresentOrElse(found -> look(found, page), () -> lost.add(page));
            }
        }
        assertThat(lost)
                .as("pages that nobody could open: give an address in EXAMPLES, or the test that looks at them")
                .isEmpty();
    }

    private static void look(Page page, String name) {
        Axe.assertAccessible(page);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as(name).isEqualTo(page.viewportSize().width);
        Chromium.whole(page, "every" + name.replace('/', '-').replaceAll("[{}.]", "") + "-390");
    }

    /** Where pages of ours are: what controllers of pages answer with a template, and what the menu leads to. */
    private Set<String> pages() {
        Stream<String> answered = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> page(route.getValue()))
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getKey().getPatternValues().stream());
        Stream<String> led = menu.stream()
                .map(MenuEntry::href)
                .filter(href -> !href.startsWith("/camunda/") && !href.startsWith("/docs"));
        return Stream.concat(answered, led).collect(Collectors.toSet());
    }

    private static boolean page(HandlerMethod answer) {
        return AnnotatedElementUtils.hasAnnotation(answer.getBeanType(), WebPage.class)
                && answer.getReturnType().getParameterType() == String.class;
    }

    private Optional<Page> opened(String address) {
        for (String person : PEOPLE) {
            Page browser = open.computeIfAbsent(person, this::browser);
            Response answer = browser.navigate(address(address));
            if (answer.ok() && browser.url().startsWith(address(address))) {
                return Optional.of(browser);
            }
        }
        return Optional.empty();
    }

    private Page browser(String person) {
        return person.isEmpty() ? visitor(390) : login(390, person);
    }
}
