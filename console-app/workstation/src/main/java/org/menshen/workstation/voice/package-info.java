/// The voice of the desk: a program that is installed on its machine, named in `config/defaults/voice.yaml`, started without a shell.
@org.jspecify.annotations.NullMarked
package org.menshen.workstation.voice;
