package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Location;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.Petitioner;

/**
 * What was typed into the form for filing, as it was typed. The form carries all of it itself from page to page, so that
 * nothing is lost with a session; only files wait under the draft's token.
 *
 * @param draft 32 hexadecimal digits that stand for this one filing, however often it is sent
 * @param position degrees north and east with a comma between, from a telephone; empty for none
 * @param people those who raise it, at least one row
 * @param channel how it came in, said by staff alone
 * @param telling how who raises it wants to be told
 */
record FilingForm(
        String draft,
        String place,
        String spot,
        String position,
        String title,
        String content,
        String purpose,
        String category,
        String find,
        List<Person> people,
        String headcount,
        boolean anonymous,
        boolean confidential,
        String againstUnit,
        String againstName,
        String channel,
        Telling telling) {

    /**
     * How people want to be told beside their page.
     *
     * @param asked whether the form had the question; where it had not, they are told in the usual way
     * @param email of the first of them
     */
    record Telling(boolean asked, boolean sms, boolean mail, String email) {

        static final Telling USUAL = new Telling(false, true, false, "");

        static Telling of(HttpServletRequest request) {
            boolean asked = request.getParameter("telling") != null;
            return asked
                    ? new Telling(
                            true,
                            request.getParameter("sms") != null,
                            request.getParameter("mail") != null,
                            text(request, "email"))
                    : USUAL;
        }

        /** What that means for a person: no SMS without a telephone, an e-mail for the first alone. */
        List<String> chosenBy(Person person, boolean first) {
            if (!asked) {
                return null;
            }
            List<String> ways = new ArrayList<>();
            if (sms && !person.phone().isBlank()) {
                ways.add(NoticeWay.SMS.name());
            }
            if (mail && first) {
                ways.add(NoticeWay.EMAIL.name());
            }
            return ways;
        }
    }

    /** One row of those who raise it. */
    record Person(String name, String phone, String home) {

        boolean empty() {
            return name.isBlank() && phone.isBlank() && home.isBlank();
        }
    }

    /** A field with its value, to be carried on unseen. */
    record Field(String name, String value) {}

    /** The button that takes a suggested category, in the form. */
    static final String PICKED = "pick";

    /** The same at the last look. */
    private static final String PICKED_LAST = "pickLast";

    private static final int MOST_PEOPLE = 200;
    private static final Pattern POSITION =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?),(-?\\d{1,3}(?:\\.\\d{1,8})?)");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** An empty form, about the place of the village's code where one was scanned. */
    static FilingForm about(String place) {
        return new FilingForm(
                newToken(),
                place,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(new Person("", "", "")),
                "",
                false,
                false,
                "",
                "",
                "",
                Telling.USUAL);
    }

    static FilingForm of(HttpServletRequest request) {
        String draft = text(request, "draft");
        return new FilingForm(
                TOKEN.matcher(draft).matches() ? draft : newToken(),
                text(request, "place"),
                text(request, "spot"),
                text(request, "position"),
                text(request, "title"),
                text(request, "content"),
                text(request, "purpose"),
                category(request),
                text(request, "find"),
                people(request),
                text(request, "headcount"),
                request.getParameter("anonymous") != null,
                request.getParameter("confidential") != null,
                text(request, "againstUnit"),
                text(request, "againstName"),
                text(request, "channel"),
                Telling.of(request));
    }

    /** One that was suggested and is taken stands for what was chosen before. */
    private static String category(HttpServletRequest request) {
        return Stream.of(PICKED, PICKED_LAST, "category")
                .map(name -> text(request, name))
                .filter(path -> !path.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<Person> people(HttpServletRequest request) {
        List<String> names = texts(request, "name");
        List<String> phones = texts(request, "phone");
        List<String> homes = texts(request, "home");
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), MOST_PEOPLE); i++) {
            people.add(new Person(names.get(i), at(phones, i), at(homes, i)));
        }
        return people.isEmpty() ? List.of(new Person("", "", "")) : people;
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static List<String> texts(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    private static String newToken() {
        byte[] token = new byte[16];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** With one more row for a person, or without the empty ones. */
    FilingForm withPeople(boolean more) {
        List<Person> rows =
                new ArrayList<>(people.stream().filter(row -> !row.empty()).toList());
        if (rows.isEmpty() || more && rows.size() < MOST_PEOPLE) {
            rows.add(new Person("", "", ""));
        }
        return new FilingForm(
                draft,
                place,
                spot,
                position,
                title,
                content,
                purpose,
                category,
                find,
                rows,
                headcount,
                anonymous,
                confidential,
                againstUnit,
                againstName,
                channel,
                telling);
    }

    /** Who raises it: nobody's name where none is to be known. */
    List<Petitioner> petitioners() {
        if (anonymous) {
            return List.of();
        }
        List<Petitioner> petitioners = new ArrayList<>();
        for (Person row : people) {
            if (!row.empty()) {
                boolean first = petitioners.isEmpty();
                petitioners.add(new Petitioner(
                        row.name().strip(),
                        orNull(row.phone()),
                        null,
                        orNull(row.home()),
                        first,
                        first && telling.mail() ? orNull(telling.email()) : null,
                        telling.chosenBy(row, first)));
            }
        }
        return petitioners;
    }

    /**
     * The same as it goes to the platform.
     *
     * @param accusedUnit name of the unit that was chosen from the list, null for none
     */
    PetitionInput input(String givenChannel, String accusedUnit) {
        return new PetitionInput(
                title,
                content,
                orNull(purpose),
                givenChannel,
                place,
                orNull(spot),
                location(),
                orNull(category),
                petitioners(),
                number(headcount),
                anonymous,
                confidential,
                against(accusedUnit),
                null,
                null,
                null,
                null);
    }

    /** Null where the telephone gave none, or something else stands there. */
    private Location location() {
        Matcher degrees = POSITION.matcher(position);
        return degrees.matches()
                ? new Location(Double.valueOf(degrees.group(1)), Double.valueOf(degrees.group(2)))
                : null;
    }

    /** A person, of the unit where one was chosen; else the unit itself. */
    private List<PetitionInput.AccusedInput> against(String accusedUnit) {
        if (againstName.isBlank() && accusedUnit == null) {
            return List.of();
        }
        boolean person = !againstName.isBlank();
        return List.of(new PetitionInput.AccusedInput(
                (person ? AccusedKind.PERSON : AccusedKind.UNIT).name(),
                person ? againstName.strip() : accusedUnit,
                orNull(againstUnit)));
    }

    /** All that was typed, for a page that carries it on. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("draft", draft),
                new Field("place", place),
                new Field("spot", spot),
                new Field("position", position),
                new Field("title", title),
                new Field("content", content),
                new Field("purpose", purpose),
                new Field("category", category),
                new Field("find", find),
                new Field("headcount", headcount),
                new Field("againstUnit", againstUnit),
                new Field("againstName", againstName),
                new Field("channel", channel)));
        for (Person row : people) {
            fields.add(new Field("name", row.name()));
            fields.add(new Field("phone", row.phone()));
            fields.add(new Field("home", row.home()));
        }
        if (telling.asked()) {
            fields.add(new Field("telling", "yes"));
            fields.add(new Field("email", telling.email()));
        }
        if (telling.asked() && telling.sms()) {
            fields.add(new Field("sms", "yes"));
        }
        if (telling.asked() && telling.mail()) {
            fields.add(new Field("mail", "yes"));
        }
        if (anonymous) {
            fields.add(new Field("anonymous", "yes"));
        }
        if (confidential) {
            fields.add(new Field("confidential", "yes"));
        }
        return fields;
    }

    /** What is no number is refused as one that is too small. */
    private static Integer number(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return null;
        }
        return digits.matches("[0-9]{1,7}") ? Integer.valueOf(digits) : Integer.valueOf(0);
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
