package org.maplebridge.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** With the serializers that the engine really has: for a while the one for Java objects was taken all the same. */
@PlatformTest
class DecisionResultsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void theAnswerOfATableIsNotWrittenOut() {
        TypedValueSerializer<?> chosen = engine.getCommandExecutorTxRequired()
                .execute(context -> engine.getVariableSerializers()
                        .findSerializerForValue(
                                Variables.untypedValue(mock(DmnDecisionResult.class), true),
                                engine.getFallbackSerializerFactory()));
        assertThat(chosen).isInstanceOf(DecisionResults.class);
    }
}
