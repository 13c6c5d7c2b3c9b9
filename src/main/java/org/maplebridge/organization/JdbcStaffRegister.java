package org.maplebridge.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.shared.PlainText;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffRegister implements StaffRegister {

    private static final String PEOPLE = """
            select s.username, s.name, s.phone, s.active, s.demo, p.unit_code, p.role
              from staff s left join staff_post p on p.username = s.username
            """;
    private static final String IN_ORDER = " order by s.username, p.unit_code, p.role";

    private final JdbcClient jdbc;
    private final JsonRows json;

    JdbcStaffRegister(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Person> withUsernames(Collection<String> usernames) {
        return people(
                "where s.username in (select jsonb_array_elements_text(cast(:value as jsonb)))",
                json.write(usernames.stream().filter(PlainText::readable).toList()));
    }

    @Override
    public List<Person> inUnits(Collection<String> unitCodes) {
        return people("""
                where s.username in (select username from staff_post
                                     where unit_code in (select jsonb_array_elements_text(cast(:value as jsonb))))
                """, json.write(unitCodes));
    }

    @Override
    public List<Person> named(String name) {
        return people("where s.active and s.name = :value", name);
    }

    @Override
    public List<Person> administrators() {
        return people(
                "where s.active and s.username in (select username from staff_post where role = :value)",
                Role.ADMINISTRATOR.name());
    }

    private List<Person> people(String where, String value) {
        ResultSetExtractor<List<Person>> people = JdbcStaffRegister::people;
        return jdbc.sql(PEOPLE + where + IN_ORDER).param("value", value).query(people);
    }

    private static List<Person> people(ResultSet row) throws SQLException {
        Map<String, Person> people = new LinkedHashMap<>();
        Map<String, List<StaffMember.Post>> posts = new LinkedHashMap<>();
        while (row.next()) {
            String username = row.getString("username");
            if (!people.containsKey(username)) {
                people.put(
                        username,
                        new Person(
                                username,
                                row.getString("name"),
                                row.getString("phone"),
                                row.getBoolean("active"),
                                row.getBoolean("demo"),
                                List.of()));
                posts.put(username, new ArrayList<>());
            }
            if (row.getString("unit_code") != null) {
                posts.get(username)
                        .add(new StaffMember.Post(row.getString("unit_code"), Role.valueOf(row.getString("role"))));
            }
        }
        return people.values().stream()
                .map(person -> new Person(
                        person.username(),
                        person.name(),
                        person.phone(),
                        person.active(),
                        person.demo(),
                        posts.get(person.username())))
                .toList();
    }

    @Override
    public void write(List<Person> people) {
        String sent = json.write(people);
        jdbc.sql("""
                        insert into staff (username, name, phone, active, demo)
                        select username, name, phone, active, demo
                          from jsonb_to_recordset(cast(:people as jsonb)) as sent
                               (username text, name text, phone text, active boolean, demo boolean)
                        on conflict (username) do update
                           set name = excluded.name, phone = excluded.phone, active = excluded.active,
                               demo = excluded.demo
                        """).param("people", sent).update();
        jdbc.sql("""
                        delete from staff_post
                         where username in (select username
                                              from jsonb_to_recordset(cast(:people as jsonb)) as sent (username text))
                        """).param("people", sent).update();
        jdbc.sql("""
                        insert into staff_post (username, unit_code, role)
                        select sent.username, post."unitCode", post.role
                          from jsonb_to_recordset(cast(:people as jsonb)) as sent (username text, posts jsonb)
                         cross join lateral jsonb_to_recordset(sent.posts) as post ("unitCode" text, role text)
                        """).param("people", sent).update();
    }

    @Override
    public void record(List<Change> changes, String by, Instant at) {
        jdbc.sql("""
                        insert into staff_change (username, changed_by, changed_at, before, after, password_set)
                        select username, :by, :at, nullif(before, 'null'), nullif(after, 'null'), "passwordSet"
                          from jsonb_to_recordset(cast(:rows as jsonb)) as sent
                               (username text, before jsonb, after jsonb, "passwordSet" boolean)
                        """)
                .param("rows", json.write(changes))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
