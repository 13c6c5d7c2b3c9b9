package org.maplebridge.organization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRevision implements Revision {

    private final JdbcClient jdbc;

    JdbcRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void next() {
        jdbc.sql("update organization_revision set revision = revision + 1 where id = 1")
                .update();
    }

    @Override
    public long current() {
        return jdbc.sql("select revision from organization_revision where id = 1")
                .query(Long.class)
                .single();
    }
}
