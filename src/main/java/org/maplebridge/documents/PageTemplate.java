package org.maplebridge.documents;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.shared.FieldError;

/**
 * A page in HTML with places to be filled. It holds no logic but "where there is" and "for each", sees only the values
 * it is given, never the objects of the platform, and escapes every one.
 */
public final class PageTemplate {

    /** Three braces and an ampersand print unescaped, an equals sign changes the braces, the others fetch other pages. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("\\{\\{(?:\\{|\\s*[&=><$])");

    private static final Set<String> OF_A_LIST = Set.of(".", "this", "-first", "-last", "-index");

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withCollector(new ValuesOnly());

    private final Template template;

    private PageTemplate(Template template) {
        this.template = template;
    }

    /** Refuses with an exception of the engine what is no template. */
    public static PageTemplate of(String html) {
        return new PageTemplate(COMPILER.compile(html));
    }

    /** The page with these values; a missing one is left empty. */
    public String fill(Map<String, ?> values) {
        return template.execute(values);
    }

    /**
     * What keeps the text from being a template for these names.
     *
     * @param names the places that are known; those that are lists of rows have the names of a row's places
     */
    public static List<FieldError> faults(String html, Map<String, Set<String>> names) {
        Matcher unsafe = NOT_ALLOWED.matcher(html);
        if (unsafe.find()) {
            return List.of(new FieldError("#/html", "template-unescaped", unsafe.group(), line(html, unsafe.start())));
        }
        try {
            Names seen = new Names(names);
            COMPILER.compile(html).visit(seen);
            return seen.unknown.stream()
                    .distinct()
                    .map(name -> new FieldError("#/html", "template-unknown-name", name))
                    .toList();
        } catch (MustacheException.Context broken) {
            return List.of(new FieldError("#/html", "template-broken", broken.lineNo));
        } catch (MustacheException broken) {
            return List.of(new FieldError("#/html", "template-broken", 1));
        }
    }

    private static long line(String text, int position) {
        return text.substring(0, position).lines().count();
    }

    /** Collects the names that nobody knows. */
    private static final class Names implements Mustache.Visitor {

        private final Map<String, Set<String>> known;
        private final List<String> unknown = new ArrayList<>();
        private final Deque<Set<String>> rows = new ArrayDeque<>();

        Names(Map<String, Set<String>> known) {
            this.known = known;
        }

        @Override
        public void visitText(String text) {
            // says nothing about names
        }

        @Override
        public void visitVariable(String name) {
            boolean ofARow = rows.stream().anyMatch(row -> row.contains(name));
            if (!ofARow && !known.containsKey(name) && !(OF_A_LIST.contains(name) && !rows.isEmpty())) {
                unknown.add(name);
            }
        }

        @Override
        public boolean visitInclude(String name) {
            unknown.add(name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            visitVariable(name);
            rows.push(known.getOrDefault(name, Set.of()));
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return visitSection(name);
        }
    }

    /** Looks into maps and lists alone. */
    private static final class ValuesOnly extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
