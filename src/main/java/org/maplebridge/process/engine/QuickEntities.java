package org.maplebridge.process.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;

/** Spares the engine from writing out each new row as text, for a message that is hardly ever needed. */
class QuickEntities extends DbEntityManagerFactory {

    QuickEntities(IdGenerator ids) {
        super(ids);
    }

    @Override
    public DbEntityManager openSession() {
        return new DbEntityManager(idGenerator, Context.getCommandContext().getSession(PersistenceSession.class)) {
            @Override
            protected void validateId(DbEntity entity) {
                if (entity.getId() == null || Authorization.ANY.equals(entity.getId())) {
                    super.validateId(entity);
                }
            }
        };
    }
}
