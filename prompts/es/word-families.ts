// Knows which Spanish words stand for one idea, so that a sentence heard once is known with its neighbours' words. Refuses to know what any of them is a sign of.
import type { WordFamilies } from "../word-families.ts";

/** Without accents; other forms of a word are found by its stem. */
export const wordFamilies: WordFamilies = {
  not: "no ni nunca jamas nada nadie ningun ninguno ninguna sin tampoco",
  pay: "pagar pago paga pague pagado pagamos pagaba pagare deposito depositar deposite transferir transferencia transferi abonar abono abone liquidar liquido cubrir consignar consigno mandar mando mande enviar envio zelle spei girar",
  debt: "debo deuda adeudo adeudar saldo prestamo credito cuota mensualidad letra factura recibo debe deber debemos cobro cobran cobrar pendiente cuenta",
  money:
    "dinero plata lana feria efectivo pesos dolares billete varo centavo quinto sueldo nomina salario cheque ingresos ingreso peso dolar baro fondos",
  "how much": "cuanto cuanta cuantos cuantas total monto cantidad suma importe precio numero",
  when: "cuando fecha dia vence vencimiento limite plazo corte",
  weekday: "lunes martes miercoles jueves viernes sabado domingo",
  soon: "hoy mañana semana mes quincena tarde noche rato ahorita luego pasado fin ahora hora horas pronto lueguito despues",
  month: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  relative:
    "esposa esposo mama papa madre padre hijo hija hermano hermana primo prima tio tia suegra suegro cuñado cuñada amigo amiga vecino vecina novio novia abuelo abuela compañero nieto sobrino sobrina marido mujer yerno nuera familiar jefe jefa pareja",
  "third person": "el ella ellos ellas le lo la su suyo esta estan",
  call: "llamar llame llamen llamada llamadas telefono marcar marque marqueme llameme hablar hablen telefonear celular cel regresar marquen",
  write: "mensaje mensajes texto correo whatsapp escribir escriba escriban sms carta email avisar aviso recordatorio notificacion textear",
  stop: "para pare parar basta detente detener alto callate callese silencio ya calla suficiente pausa stop espera espere",
  cancel: "cancelar cancela cancele olvidalo olvidelo olvida olvide anular anula deshacer descartar dejalo borra borrar quitar ignora",
  again: "repetir repita repite repetirme otra vez nuevo nuevamente dijo repitame vuelva",
  slow: "despacio lento rapido lentamente velocidad calma pausado pausa prisa acelerado",
  hear: "escuchar escucho oir oigo oi oyo entender entiendo entendi escuche oye volumen fuerte mande",
  speak: "hablar habla hable hablas decir dice diga dime platicar contestar responder comunicar comuniqueme",
  language:
    "ingles español chino mandarin idioma frances aleman portugues castellano italiano japones coreano idiomas lengua nahuatl traductor bilingue",
  ill: "enfermo enferma enfermedad hospital cirugia operaron operacion cancer medico doctor accidente discapacidad embarazada salud internado internada medicinas tratamiento covid lesion lastime incapacidad",
  work: "trabajo trabajar chamba empleo desempleo despidieron corrieron horas turnos jale desempleado desempleada liquidaron patron laboral sueldo negocio jubilado pensionado",
  poor: "alcanza dificil pobre apretado crisis bruja quebrado ahogado racha mal duro situacion necesidad urgencia problema apuro sobrevivir complicado gastos",
  insult:
    "pinche puta puto mierda pendejo pendeja cabron cabrona idiota estupido estupida imbecil chinga chingar verga culero rata rateros ratero inutil basura desgraciado maldito maldita tonto diablo joder hijueputa malparido asco mugroso perro perra muerto cagada baboso zorra gonorrea madre carajo infierno odio ladron ladrones sinverguenza hambre",
  thanks: "gracias agradezco agradecido agradecida amable agradecer",
  greeting: "hola buenas buenos buen saludos tal ola hey quiubo dias tardes noches onda bueno diga",
  goodbye: "adios bye luego pronto vemos cuidese chao nos cuidate despido hasta chau colgar cuelgo",
  yes: "si claro correcto exacto acuerdo sale vale ok okey simon supuesto cierto afirmativo efectivamente perfecto asi acepto andale orale confirmo dale sip exactamente bien listo confirmado",
  wrong: "incorrecto equivocado mal falso error negativo mentira nel equivocada",
  unsure:
    "quizas quiza talvez tal vez probablemente seguro segura duda posiblemente depende pensarlo idea acaso sepa igual verdad decidir quien",
  machine:
    "robot bot maquina inteligencia artificial computadora automatico automatica grabacion programa contestadora sistema chatbot automatizado",
  human:
    "persona humano humana asesor asesora ejecutivo ejecutiva gerente supervisor operador operadora alguien agente encargado representante real carne hueso señorita",
  who: "quien quienes nombre llamas llama nombres identificarse identifiquese",
  company: "empresa banco financiera compañia institucion negocio despacho oficina parte donde agencia",
  fee: "recargo recargos multa cargo cargos comision comisiones penalizacion mora moratorio moratorios gastos cobranza",
  interest: "interes intereses tasa porcentaje cat tae apr anual porciento rendimiento",
  lower:
    "quitar quita descuento condonar condonacion rebaja rebajar bajar reducir perdonar eliminar exentar bonificar bonificacion promocion menos descontar ajustar",
  plan: "plan partes plazos mensualidades convenio acuerdo parcialidades dividir refinanciar reestructurar pagos cuotas abonos chiquitos semanal quincenal mensual diferir fraccionar poquito reestructura",
  part: "parte mitad poco algo solo nomas parcial tercio minimo completo completar junto alcanzo menos adelanto",
  "more time":
    "prorroga tiempo extension aplazar aguantar aguanten esperar espera esperen paciencia retrasar mover chance recorrer posponer gracia oportunidad prolongar tregua dias",
  change: "cambiar cambio cambie mover mejor actualizar modificar corregir nuevo nueva otro otra vez pasar pase",
  address: "direccion domicilio correo datos numero calle apellido codigo postal mude casa informacion celular",
  papers:
    "estado cuenta historial movimientos copia comprobante factura recibo documento pdf documentos pagos lista resumen desglose detalle consumos compras gastos",
  credit: "buro historial crediticio puntaje score reporte circulo datacredito central afecta calificacion manchado infonavit",
  complain:
    "demandar demanda queja denunciar denuncia profeco condusef acoso abogado ilegal noticias hostigamiento reportar derechos extorsion amenaza quejarme superintendencia juzgado acosando hostigar molestar",
  login:
    "contraseña clave entrar bloquear bloqueada bloqueado acceso acceder app aplicacion pagina sesion usuario desbloquear suspendida suspendieron congelada ingresar portal olvide cerraron",
  failed:
    "rechazo rechazada rechazado rechazaron error fallo fallo paso deja falla problema marca rebotar declino insuficientes trabar regresaron devolvieron devolvio procesar",
  arrived:
    "reflejar refleja reflejado aparece aplicado llego llegar cayo recibieron recibio tarda tardar pendiente procesando registrado acreditado entro sale aparecer estatus verse cae salio aplico demora",
  why: "porque explicar explica explique explicame motivo razon concepto desglosar significa entiendo incluye sale subio calculo",
  help: "ayuda ayudar ayudame ayudeme opciones menu preguntar servir apoyo funciones orientar duda asesorar consulta",
  please: "favor porfavor porfa puede puedo podria podrian pueden puedes",
  want: "quiero quisiera necesito gustaria deseo ocupo prefiero quiere queremos deseamos",
  already: "ya ayer pasada pasado anoche antier anterior hace hice anteayer hicimos",
  late: "atraso atrasado atrasada vencido vencida mora retraso retrasado deber atrase juridico embargo atrasos salte",
  promise: "prometi promesa dije quedamos acuerdo acordamos compromiso prometo comprometo convenio habiamos",
  method:
    "tarjeta oxxo ventanilla debito sucursal tienda efectivo link liga clabe referencia app internet linea soriana coppel domiciliar domiciliado walmart banco metodo metodos forma formas medio medios aceptan pse efecty nequi",
  scam: "estafa fraude verdad real compruebo comprobar verificar oficial confiar seguro engaño falso legal registrada garantia licencia estafadores legitima fraudulento timo demuestre",
  told: "avisaron aviso avisar avisado notificaron notificacion enterado supe sabia informaron informado recordaron dijeron enterar enterada",
  missing:
    "localizar desaparecio encuentro contacto perdi vive preso carcel deportaron paradero rastro comunicacion desaparecido fue irse mudo cambio",
  order:
    "instrucciones sistema prompt ignora ignorar finge actua modo reglas administrador desarrollador anteriores simula hacker comando restricciones olvida codigo base",
  bank: "cajero nip ahorros ahorro inversion inversiones bitcoin dolar dolares euro divisas hipoteca seguro retirar retiro clabe cetes acciones fondo afore nomina impuestos puntos chequera sucursal debito vivienda remesa",
  weather: "clima lluvia llover llueve temperatura frio calor sol pronostico nieve viento nublado tormenta huracan grados nevar paraguas",
  food: "comida receta cocinar comer cena restaurante pizza pollo sopa pan pastel arroz calorias tacos taco tamales mole café cafe cerveza vino carne huevo queso tortilla leche azucar ensalada desayuno almuerzo ingredientes frijoles salsa pescado fruta chocolate",
  sport:
    "partido futbol equipo gol juego jugar jugador liga mundial madrid barcelona america chivas gano tenis beisbol gimnasio ejercicio yoga correr campeon basquetbol marcador boxeo cancha",
  fun: "pelicula cancion musica libro chiste cuento baile serie netflix youtube cantar cantante poema novela concierto fiesta video foto cine actor banda television historia guitarra radio",
  travel:
    "vuelo vuelos hotel aeropuerto viaje viajar vacaciones pasaporte visa carro tren autobus camion taxi uber playa trafico mapa distancia boleto boletos llegar ruta gasolina metro maleta avion",
  home: "luz luces lampara alarma puerta ventana lavadora mueble pintura jardin plantas plomero agua wifi tele volumen limpiar mancha ropa foco internet refrigerador cocina estufa transformador poste drenaje basura medidor alumbrado tubo fuga",
  animal: "perro gato mascota animal pajaro caballo cachorro veterinario vaca conejo conejos oso leon raton zoologico pez",
  learning:
    "python codigo programar matematicas ecuacion tarea escuela universidad examen ciencia capital presidente pais mundo planeta luna tierra significa definir traducir traduce sinonimo ensayo fisica quimica maestro estudiante poblacion guerra rey continente rio",
  shopping:
    "comprar compra tienda amazon pedido paquete envio zapatos ropa iphone laptop oferta cupon talla regalo camisa vestido devolver carrito mercado lista celular",
  care: "cabeza fiebre medicina pastilla dentista gripe vacuna peso dieta dormir dolor alergia sangre piel pelo duele remedio",
  errand:
    "recuerdame recordar calendario cita junta agenda alarma temporizador evento cumpleaños boda moneda dado ubicacion hora fecha feriado reservar reserva mesa festivo dia",
  "small talk":
    "favorito favorita pasatiempo naciste edad años vives siente sientes amor casado novia novio chiste piensas crees dios vida feliz triste aburrido sueño color guapo bonito secreto hermanos padres familia politica gusta",
};
