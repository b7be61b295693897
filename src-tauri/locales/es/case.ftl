# Archivos de caso (la vida registrada de un pedido) y los títulos de una explicación. Los valores llegan como texto.

case-intact = Intacto: { $count ->
    [one] un registro
   *[other] { $count } registros
}, escrito con la versión { $app } desde { $from } hasta { $to }.
case-no-proof = Nada cambió por accidente ni por descuido. No es una prueba: quien escribe un archivo así puede escribir otro.
case-not-intact = No está intacto.
case-fault-no-case = Línea { $line }: esto no es el comienzo de un archivo de caso.
case-fault-newer = El archivo se creó con una versión más nueva de la app (formato { $version }). Actualízala para abrirlo.
case-fault-changed = La línea { $line } no es la que se escribió.
case-fault-replaced = La línea { $line } se rehízo: la línea siguiente se escribió detrás de otra distinta.
case-fault-missing-one = Falta el registro { $first } antes de la línea { $line }.
case-fault-missing = Faltan los registros { $first } a { $last } antes de la línea { $line }.
case-fault-out-of-place = La línea { $line } contiene el registro { $seq }, que va más arriba.
case-fault-cut = El archivo termina en la línea { $line } sin su último registro: se cortó o aún se está escribiendo.
case-fault-after-end = Línea { $line }: se añadió algo detrás del último registro.
case-replayed-in-part = Solo se han reproducido los registros anteriores a esa línea.
case-file-unreadable = No se pudo leer el archivo de caso.
case-file-too-large = Un archivo de más de 64 MiB no es un archivo de caso.
case-file-exists = Ya hay un archivo con este nombre y un archivo de caso nunca se escribe encima de otro. Elige otro nombre.
case-file-unwritable = No se pudo escribir el archivo de caso. Lo que contiene hasta ahora se puede leer.
case-one-order = Un archivo de caso trata de un solo pedido: indica un único ID con --record.

case-head-line = Línea

## Títulos de una explicación

sheet-code = Código
sheet-meaning = Qué ha pasado
sheet-money = Dinero
sheet-buyer = El comprador debería
sheet-tell = Dile al cliente
sheet-next = Qué sigue
sheet-escalate = Escalar
