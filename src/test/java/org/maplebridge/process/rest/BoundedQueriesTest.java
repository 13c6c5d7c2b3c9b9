package org.maplebridge.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedQueriesTest {

    @Test
    void missingLimitIsAdded() {
        assertThat(BoundedQueries.bounded(null)).isEqualTo("maxResults=1000");
        assertThat(BoundedQueries.bounded("sortBy=dueDate")).isEqualTo("sortBy=dueDate&maxResults=1000");
    }

    @Test
    void tooHighLimitIsLowered() {
        assertThat(BoundedQueries.bounded("maxResults=2000&firstResult=0")).isEqualTo("maxResults=1000&firstResult=0");
    }

    @Test
    void lowerLimitStays() {
        assertThat(BoundedQueries.bounded("a=b&maxResults=15")).isEqualTo("a=b&maxResults=15");
    }
}
