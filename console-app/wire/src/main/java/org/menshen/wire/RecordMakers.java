package org.menshen.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleValueInstantiators;

/// Makes records by their constructor itself. Jackson 3 calls it through `MethodHandle.invokeWithArguments`, which without the second compiler
/// takes more than a third of the time of reading a state, and makes some twenty classes for each record that is read for the first time; where that
/// is mended (FasterXML/jackson-databind 6187 touches it) this goes.
public final class RecordMakers extends SimpleValueInstantiators {

    private RecordMakers() {
    }

    /// For a mapper that reads records.
    public static JacksonModule module() {
        SimpleModule module = new SimpleModule("menshen-records");
        module.setValueInstantiators(new RecordMakers());
        return module;
    }

    @Override
    public ValueInstantiator modifyValueInstantiator(DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator made) {
        return bean.getBeanClass().isRecord() && made instanceof StdValueInstantiator standard ? new Maker(standard) : made;
    }

    private static final class Maker extends StdValueInstantiator {

        Maker(StdValueInstantiator standard) {
            super(standard);
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] values) {
            if (_withArgsCreator == null || !(_withArgsCreator.getAnnotated() instanceof Constructor<?> constructor)) {
                return super.createFromObjectWith(context, values);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                return context.handleInstantiationProblem(getValueClass(), values, rewrapCtorProblem(context, e.getCause()));
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                return super.createFromObjectWith(context, values);
            }
        }
    }
}
