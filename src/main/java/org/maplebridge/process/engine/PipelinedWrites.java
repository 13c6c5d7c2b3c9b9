package org.maplebridge.process.engine;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.executor.BatchExecutor;
import org.apache.ibatis.executor.BatchExecutorException;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;
import org.postgresql.jdbc.PreparedBatches;

/** Lets the engine send all that a transaction writes at once, and wait for the database once: see decision 0300. */
class PipelinedWrites implements Interceptor {

    private final Configuration configuration;

    PipelinedWrites(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Object plugin(Object target) {
        return target instanceof Executor executor
                ? new PipelinedExecutor(configuration, executor.getTransaction())
                : target;
    }

    /** Never asked: nothing is wrapped. */
    @Override
    public Object intercept(Invocation invocation) {
        throw new UnsupportedOperationException();
    }

    private static final class PipelinedExecutor extends BatchExecutor {

        private final List<PreparedStatement> statements = new ArrayList<>();
        private final List<BatchResult> results = new ArrayList<>();

        PipelinedExecutor(Configuration configuration, Transaction transaction) {
            super(configuration, transaction);
        }

        @Override
        public int doUpdate(MappedStatement mapped, Object parameter) throws SQLException {
            StatementHandler handler =
                    configuration.newStatementHandler(this, mapped, parameter, RowBounds.DEFAULT, null, null);
            String sql = handler.getBoundSql().getSql();
            int last = results.size() - 1;
            if (last < 0
                    || !results.get(last).getSql().equals(sql)
                    || !results.get(last).getMappedStatement().equals(mapped)) {
                Statement fresh = handler.prepare(getConnection(mapped.getStatementLog()), transaction.getTimeout());
                statements.add((PreparedStatement) fresh);
                results.add(new BatchResult(mapped, sql));
                last++;
            }
            results.get(last).addParameterObject(parameter);
            handler.parameterize(statements.get(last));
            handler.batch(statements.get(last));
            return BATCH_UPDATE_RETURN_VALUE;
        }

        @Override
        public List<BatchResult> doFlushStatements(boolean isRollback) throws SQLException {
            List<BatchResult> flushed = List.copyOf(results);
            try {
                if (isRollback || statements.isEmpty()) {
                    return List.of();
                }
                counted(flushed, PreparedBatches.execute(statements));
                return flushed;
            } catch (PreparedBatches.FailedBatch e) {
                int executed = e.before().size();
                counted(flushed, e.before());
                if (executed == flushed.size()) { // the session ended, not a statement
                    throw e;
                }
                BatchResult failed = flushed.get(executed);
                int[] rows = new int[failed.getParameterObjects().size()];
                Arrays.fill(rows, Statement.EXECUTE_FAILED);
                throw new BatchExecutorException(
                        failed.getMappedStatement().getId() + " failed",
                        new BatchUpdateException(e.getMessage(), e.getSQLState(), 0, rows, e.getCause()),
                        flushed.subList(0, executed),
                        failed);
            } finally {
                statements.forEach(this::closeStatement);
                statements.clear();
                results.clear();
            }
        }

        private static void counted(List<BatchResult> results, List<int[]> counts) {
            for (int i = 0; i < counts.size(); i++) {
                results.get(i).setUpdateCounts(counts.get(i));
            }
        }
    }
}
