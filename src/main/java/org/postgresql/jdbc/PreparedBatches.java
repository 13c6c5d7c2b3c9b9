package org.postgresql.jdbc;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;

/**
 * Sends the batches of several prepared statements of one connection to the database together and waits once for what came of
 * them, where {@link Statement#executeBatch} would wait for each. It lies in the driver's package because the driver can do so
 * but offers it to nobody.
 */
public final class PreparedBatches {

    private PreparedBatches() {}

    /**
     * Executes them in their order; the first that fails ends it. A statement's own time limit does not count, that of the
     * session does.
     *
     * @param statements of one connection that is in a transaction, each with rows added
     * @return for each statement how many rows each of its batch changed, as {@link Statement#executeBatch} would
     * @throws FailedBatch when one failed: those before it were executed, those behind it not
     */
    public static List<int[]> execute(List<PreparedStatement> statements) throws SQLException {
        List<Query> queries = new ArrayList<>();
        List<ParameterList> parameters = new ArrayList<>();
        int[] ends = new int[statements.size()];
        boolean rare = true;
        PgStatement any = null;
        for (int i = 0; i < ends.length; i++) {
            PgStatement statement = statements.get(i).unwrap(PgStatement.class);
            statement.transformQueriesAndParameters();
            queries.addAll(statement.batchStatements);
            parameters.addAll(statement.batchParameters);
            statement.clearBatch();
            rare &= statement.isOneShotQuery(null);
            ends[i] = queries.size();
            any = statement;
        }
        Query[] all = queries.toArray(Query[]::new);
        ParameterList[] values = parameters.toArray(ParameterList[]::new);
        Outcome outcome = new Outcome(any, all, values);
        try {
            any.connection
                    .getQueryExecutor()
                    .execute(
                            all,
                            values,
                            outcome,
                            0,
                            0,
                            QueryExecutor.QUERY_NO_RESULTS | (rare ? QueryExecutor.QUERY_ONESHOT : 0),
                            false);
        } catch (BatchUpdateException e) {
            throw new FailedBatch(e, counts(all, ends, outcome));
        }
        return counts(all, ends, outcome);
    }

    /** Of all statements that were executed whole. */
    private static List<int[]> counts(Query[] all, int[] ends, Outcome outcome) {
        List<int[]> counts = new ArrayList<>();
        int next = 0;
        for (int end : ends) {
            if (end > outcome.known) {
                break;
            }
            int[] ofStatement = new int
                    [Arrays.stream(all, next, end).mapToInt(Query::getBatchSize).sum()];
            int row = 0;
            for (; next < end; next++) {
                int size = all[next].getBatchSize();
                int count = size == 1 ? (int) outcome.rows[next] : Statement.SUCCESS_NO_INFO;
                Arrays.fill(ofStatement, row, row + size, count);
                row += size;
            }
            counts.add(ofStatement);
        }
        return counts;
    }

    /** One statement failed. */
    public static final class FailedBatch extends SQLException {

        private static final long serialVersionUID = 1;

        private final transient List<int[]> before;

        FailedBatch(BatchUpdateException cause, List<int[]> before) {
            super(cause.getMessage(), cause.getSQLState(), cause);
            this.before = before;
        }

        /** What came of the statements before it. */
        public List<int[]> before() {
            return before;
        }

        @Override
        public synchronized BatchUpdateException getCause() {
            return (BatchUpdateException) super.getCause();
        }
    }

    private static final class Outcome extends BatchResultHandler {

        private final long[] rows;
        private int known;

        Outcome(PgStatement statement, Query[] queries, ParameterList[] parameters) {
            super(statement, queries, parameters, false);
            rows = new long[queries.length];
        }

        @Override
        public void handleCommandStatus(String status, long updateCount, long insertOid) {
            super.handleCommandStatus(status, updateCount, insertOid);
            if (getException() == null) {
                rows[known++] = updateCount;
            }
        }
    }
}
