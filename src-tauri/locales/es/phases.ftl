# What each phase of an order is called. What it means stands in explain.ftl.

phase-preparing = Preparando
phase-outcome_unknown = Resultado desconocido
phase-mismatch = No es lo que aprobaste
phase-price_moved = El precio cambió
phase-payment_blocked = Datos de pago ocultos
phase-awaiting_payment = Esperando el pago
phase-last_minutes = Últimos minutos
phase-partly_paid = Pago parcial
phase-payment_seen = Pago en confirmación
phase-preparing_code = Pagado, en preparación
phase-partly_delivered = Entrega parcial
phase-delivered = Entregado
phase-check_email = Entregado por correo
phase-being_reviewed = En revisión
phase-expired_unpaid = Caducado, nada detectado
phase-expired_part_paid = Caducado, pago parcial
phase-paid_late = Pago tardío, comprobando
phase-failed = Fallido
phase-cancelled = Cancelado
phase-refunded = Reembolsado
phase-not_found = No encontrado
phase-unrecognised = Estado desconocido
