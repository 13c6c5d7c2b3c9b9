package org.maplebridge.organization;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets of rows travel as one JSON parameter: a tree has up to 50,000 units. */
@Repository
class JdbcUnitRegister implements UnitRegister {

    private final JdbcClient jdbc;
    private final JsonRows json;

    JdbcUnitRegister(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Unit> current() {
        return units(false);
    }

    @Override
    public List<Unit> abolished() {
        return units(true);
    }

    private List<Unit> units(boolean abolished) {
        return jdbc.sql("""
                        select code, name, kind, level, parent_code, path
                          from unit where abolished = :abolished order by position, code
                        """)
                .param("abolished", abolished)
                .query((row, number) -> new Unit(
                        row.getString("code"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("level"),
                        row.getString("parent_code"),
                        row.getString("path")))
                .list();
    }

    @Override
    public void lock(Collection<String> codes) {
        jdbc.sql("""
                        select code from unit
                         where code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
                         order by code for update
                        """).param("codes", json.write(codes)).query(String.class).list();
    }

    @Override
    public void replace(List<Unit> units) {
        List<Row> rows = new ArrayList<>(units.size());
        for (Unit unit : units) {
            rows.add(new Row(
                    unit.code(), unit.name(), unit.kind(), unit.level(), unit.parentCode(), unit.path(), rows.size()));
        }
        String sent = json.write(rows);
        jdbc.sql("""
                        insert into unit (code, name, kind, level, parent_code, path, position, abolished)
                        select code, name, kind, level, "parentCode", path, position, false
                          from jsonb_to_recordset(cast(:rows as jsonb)) as sent
                               (code text, name text, kind text, level text, "parentCode" text, path text, position integer)
                        on conflict (code) do update
                           set name = excluded.name, kind = excluded.kind, level = excluded.level,
                               parent_code = excluded.parent_code, path = excluded.path,
                               position = excluded.position, abolished = false
                         where (unit.name, unit.kind, unit.level, unit.parent_code, unit.path, unit.position, unit.abolished)
                               is distinct from
                               (excluded.name, excluded.kind, excluded.level, excluded.parent_code, excluded.path,
                                excluded.position, false)
                        """).param("rows", sent).update();
        jdbc.sql("""
                        update unit set abolished = true
                         where not abolished
                           and code not in (select code from jsonb_to_recordset(cast(:rows as jsonb)) as sent (code text))
                        """).param("rows", sent).update();
    }

    private record Row(
            String code, String name, UnitKind kind, String level, String parentCode, String path, int position) {}

    @Override
    public void record(List<Change> changes, String by, Instant at) {
        jdbc.sql("""
                        insert into unit_change (unit_code, changed_by, changed_at, before, after)
                        select "unitCode", :by, :at, nullif(before, 'null'), nullif(after, 'null')
                          from jsonb_to_recordset(cast(:rows as jsonb)) as sent
                               ("unitCode" text, before jsonb, after jsonb)
                        """)
                .param("rows", json.write(changes))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<String> staffed(Collection<String> codes) {
        return jdbc.sql("""
                        select distinct unit_code from staff_post
                         where unit_code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
                        """)
                .param("codes", json.write(codes))
                .query(String.class)
                .set();
    }
}
