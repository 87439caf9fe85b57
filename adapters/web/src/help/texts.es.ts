import type { HelpTexts } from './topics';

export const es: HelpTexts = {
  chapters: {
    start: 'De cero al primer mensaje',
    page: 'La página de Facebook',
    app: 'La aplicación de Meta',
    connect: 'Conectar',
    trouble: 'Cuando algo está en rojo',
    settings: 'Ajustes de una página',
    leaving: 'Apagar, quitar, borrar',
  },
  topics: {
    sandbox: {
      title: 'Primero, el sandbox',
      body: [
        'El sandbox es un Facebook de mentira dentro de Bandeja. No necesita cuenta, aplicación ni dirección pública, y nada sale de tu máquina. Prueba todo ahí antes de tocar una página de verdad.',
        {
          steps: [
            'Inicia Bandeja con la demo.',
            'Abre /sandbox/ en otra ventana, elige una persona y escribe a la página.',
            'Responde en Bandeja; la respuesta aparece en el sandbox.',
            'En Canales elige Agregar cuenta: el ingreso que ves es del sandbox. Rechaza un permiso, elige la página sin rol, revoca el permiso y mira lo que dice Bandeja.',
          ],
        },
        'Las páginas del sandbox llevan la marca Sandbox. Nunca llegan a Facebook.',
      ],
    },
    'ten-steps': {
      title: 'Del portátil al primer mensaje real, en diez pasos',
      body: [
        'Necesitas una hora, una cuenta de Facebook que administre una página y una dirección a la que Facebook llegue. Mientras solo escriban personas con un rol en tu aplicación, no hace falta revisión ni verificación.',
        {
          steps: [
            'Recórrelo una vez en el sandbox.',
            'Crea una página de prueba, o toma una que administres: mira «Crear una página de Facebook» y «Roles en una página».',
            'Consigue una dirección pública con https que lleve al puerto 8080 de Bandeja: un túnel en un portátil, un proxy inverso en un servidor. Mira «Una dirección pública».',
            'Crea una aplicación en el sitio de desarrolladores de Meta y anota su identificador y su clave secreta: mira «Crear la aplicación de Meta».',
            'Inicia Bandeja sin demo ni sandbox, con BANDEJA_PUBLIC_URL, BANDEJA_SECRET_KEY, BANDEJA_FACEBOOK_APP_ID, BANDEJA_FACEBOOK_APP_SECRET y un BANDEJA_FACEBOOK_VERIFY_TOKEN que inventes.',
            'Escribe las direcciones de Bandeja en la aplicación: mira «Direcciones que van en la aplicación». Facebook llama de inmediato a la del webhook para comprobarla, así que Bandeja debe estar andando.',
            'Suscribe los campos de webhook del producto Page que están en esa lista.',
            'En Bandeja abre Canales, elige Agregar cuenta, entra con la cuenta que administra la página, deja todos los permisos marcados y marca la página.',
            'Elige la página en Bandeja. Su luz queda en verde.',
            'Escribe a la página desde otra cuenta que tenga un rol en tu aplicación (un probador). El mensaje está en la bandeja en segundos; respóndelo.',
          ],
        },
        '¿No llega nada? Mira Recepción: muestra todo lo que Facebook ha enviado. Si está vacía, Facebook no llega a tu dirección o los campos no están suscritos.',
      ],
    },
    'public-address': {
      title: 'Una dirección pública: túnel o proxy inverso',
      body: [
        'Facebook avisa de los mensajes llamando a Bandeja. Solo llama a direcciones https con un certificado en el que los navegadores confían, y se rinde a los cinco segundos.',
        'En un portátil, un programa de túnel te da una dirección así y la lleva al puerto 8080. La dirección debe seguir siendo la misma: si cambia, escribe la nueva en la aplicación y en BANDEJA_PUBLIC_URL, e inicia Bandeja otra vez.',
        'En un servidor, un proxy inverso (nginx, Caddy, Apache, un balanceador) termina TLS y pasa todo al puerto 8080:',
        {
          code: 'location / {\n  proxy_pass http://127.0.0.1:8080;\n  proxy_set_header Host $host;\n  proxy_buffering off;\n}',
        },
        {
          list: [
            'proxy_buffering off: sin eso las novedades llegan tarde.',
            'No cambies los cuerpos: la firma es la de los bytes tal como Facebook los envió.',
            'Deja pasar cuerpos de hasta 16 MB.',
            'BANDEJA_PUBLIC_URL es la dirección que usan las personas y Facebook, con https y sin barra al final.',
          ],
        },
      ],
    },
    'create-page': {
      title: 'Crear una página de Facebook',
      body: [
        'Bandeja responde por una página, no por un perfil personal. Si la empresa todavía no tiene una:',
        {
          steps: [
            'Entra a Facebook con la cuenta personal de alguien que se quedará. La página la administran personas; no tiene contraseña propia.',
            'En el menú elige Páginas y luego Crear página nueva.',
            'Escribe el nombre de la página como la conocen los clientes y una categoría. Ambos se pueden cambiar después; un nombre nuevo puede necesitar el visto bueno de Facebook.',
            'Agrega una foto y una descripción, y publica la página.',
            'En la configuración de la página permite mensajes: las personas deben ver el botón para escribir.',
            'Da control total a una segunda persona, para que la página no se pierda con una cuenta.',
          ],
        },
        'Después vuelve aquí y elige Agregar cuenta.',
      ],
    },
    'page-roles': {
      title: 'Roles en una página',
      body: [
        'Facebook permite a cada persona cosas sueltas en una página. Quien la conecta a Bandeja debe poder tres:',
        {
          list: [
            'Mensajes: leer y responder mensajes privados.',
            'Moderar comentarios: responder, ocultar y borrar comentarios.',
            'Crear contenido, o administrar la página: publicar y suscribirse a lo que pasa.',
          ],
        },
        'Quien tiene control total puede todo; quien recibió acceso parcial puede lo que le marcaron. Una página en la que no puedes las tres aparece aparte al conectar, con lo que falta.',
        {
          steps: [
            'Pídeselo a alguien con control total de la página.',
            'En Facebook esa persona abre la página, Configuración, Acceso a la página (o Configuración del negocio, Páginas, si pertenece a un portafolio comercial).',
            'Te elige y activa Mensajes, Actividad de la comunidad y Contenido, o control total.',
            'Acepta la invitación si Facebook la envía, y elige Agregar cuenta otra vez.',
          ],
        },
        'Si después te quitan el rol, la página queda en rojo. Que te lo devuelvan, o que otra persona active la página.',
      ],
    },
    'facebook-account': {
      title: 'Estar en Facebook con la persona correcta',
      body: [
        'El ingreso muestra a quien haya entrado a Facebook en este navegador. Debe ser alguien que administre la página; un ejecutivo de Bandeja no necesita cuenta de Facebook.',
        {
          steps: [
            'Abre facebook.com en otra pestaña y mira quién está. Cambia de cuenta ahí si hace falta.',
            'Si Facebook pide confirmar quién eres (un código, una foto, una contraseña nueva), hazlo primero: hasta entonces rechaza todos los permisos de esa cuenta.',
            'Vuelve a Bandeja y elige Activar con Facebook.',
          ],
        },
      ],
    },
    'meta-app': {
      title: 'Crear la aplicación de Meta',
      body: [
        'Tu Bandeja habla con Facebook como una aplicación tuya. Una aplicación sirve para todas tus páginas.',
        {
          steps: [
            'Abre developers.facebook.com con la cuenta de alguien que se quedará, y regístrate como desarrollador si no lo eres.',
            'Elige Crear aplicación. Como caso de uso elige Messenger («Interactúa con tus clientes en Messenger»); agrega también el que administra todo en tu página.',
            'Conecta la aplicación a tu portafolio comercial si tienes uno. Para atender páginas de otras empresas hace falta.',
            'En Configuración de la app, Básica, están el identificador y la clave secreta. La clave va solo en BANDEJA_FACEBOOK_APP_SECRET, nunca en un chat ni en un correo.',
            'En la misma pantalla escribe un ícono, una categoría, la dirección de tu política de privacidad y la de eliminación de datos.',
          ],
        },
      ],
    },
    'app-addresses': {
      title: 'Direcciones que van en la aplicación',
      body: [
        'Cambia {public-url} por tu dirección, como en BANDEJA_PUBLIC_URL. Facebook compara letra por letra, también http y https, www y la barra final.',
        {
          list: [
            'Inicio de sesión con Facebook, URI de redireccionamiento de OAuth válidos: {public-url}/oauth/facebook/callback',
            'Webhooks, producto Page, URL de devolución de llamada: {public-url}/webhooks/facebook, con el token de verificación que pusiste en BANDEJA_FACEBOOK_VERIFY_TOKEN',
            'Devolución de llamada de eliminación de datos: {public-url}/facebook/data-deletion',
            'Devolución de llamada de desautorización: {public-url}/facebook/deauthorize',
          ],
        },
        'Campos de webhook que se suscriben:',
        {
          code: 'feed, mention, messages, message_echoes, message_edits, message_reactions, message_reads, message_deliveries, messaging_postbacks, messaging_referrals, messaging_optins, messaging_handovers, standby, messaging_policy_enforcement',
        },
        'Si la dirección de vuelta no coincide, la primera no está escrita exactamente así.',
      ],
    },
    permissions: {
      title: 'Los permisos y para qué sirve cada uno',
      body: [
        'Hay que conceder todos; sin uno de ellos Bandeja perdería mensajes en silencio, así que no empieza.',
        {
          list: [
            'pages_show_list, business_management: ver qué páginas administras, también las de un portafolio comercial.',
            'pages_manage_metadata: recibir avisos de lo que pasa en la página.',
            'pages_messaging: recibir y responder mensajes privados.',
            'pages_read_engagement: leer las publicaciones de la página.',
            'pages_read_user_content: leer comentarios y publicaciones de visitantes.',
            'pages_manage_engagement: responder, ocultar y borrar comentarios.',
            'pages_manage_posts: publicar.',
          ],
        },
        'Si rechazaste uno, elige Pedir otra vez: Facebook muestra los que faltan. Si Facebook no muestra alguno, la aplicación todavía no puede pedirlo: mira «Pasar la revisión de Meta».',
      ],
    },
    review: {
      title: 'Pasar la revisión de Meta',
      body: [
        'Las personas con un rol en tu aplicación pueden usar todo sin revisión. A los clientes que no lo tienen solo se los atiende cuando Meta concede acceso avanzado a cada permiso.',
        {
          steps: [
            'Verifica tu negocio en el portafolio comercial (documentos de la empresa; tarda días).',
            'En la aplicación, Revisión de la app, Permisos y funciones, pide acceso avanzado a los permisos de «Los permisos y para qué sirve cada uno», uno por uno. La función Human Agent permite que las personas respondan hasta siete días después, en vez de 24 horas.',
            'Para cada uno escribe en dos frases qué hace un ejecutivo con él: «Un ejecutivo lee en la bandeja el mensaje del cliente y lo responde».',
            'Graba la pantalla: ingreso, Agregar cuenta con todos los permisos, un mensaje que llega, una respuesta, un comentario y su respuesta. Muestra también el lado de Facebook.',
            'Da a quien revisa una cuenta de administrador de un Bandeja al que se llegue y una página de prueba.',
            'Comprueba que abran las direcciones de la política de privacidad y de la eliminación de datos.',
          ],
        },
        '«Invalid scope» quiere decir que se pide un permiso que la aplicación no puede pedir. Pídelo en la revisión, o quítalo de bandeja.facebook.permissions.optional si no hace falta.',
      ],
    },
    'development-mode': {
      title: 'La aplicación está en desarrollo',
      body: [
        'En modo de desarrollo Facebook entrega solo lo que escriben personas con un rol en la aplicación, y Bandeja solo puede responderles a ellas.',
        'Para probar con más personas, agrégalas en Roles de la app como probadores; ellas aceptan la invitación en su configuración de desarrollador. Para todo el mundo, pasa la aplicación a modo activo después de la revisión.',
      ],
    },
    'pop-ups': {
      title: 'Dejar que se abra la ventana',
      body: [
        'El ingreso de Facebook se abre en una ventana pequeña. Los navegadores bloquean esas ventanas si no las permites para esta dirección.',
        {
          steps: [
            'Busca la marca de ventana bloqueada al final de la barra de direcciones.',
            'Elige permitir siempre las ventanas emergentes de este sitio.',
            'Elige Continuar con Facebook otra vez.',
          ],
        },
        'O elige Seguir en esta ventana: hace lo mismo sin ventana aparte y te trae de vuelta al mismo paso.',
      ],
    },
    'login-again': {
      title: 'El ingreso se canceló, llegó tarde o era de otra página',
      body: [
        'Cada ida al ingreso de Facebook sirve una vez, durante media hora, en la sesión que la empezó. Si cancelaste, esperaste demasiado, volviste dos veces o saliste entretanto, nada ha cambiado: elige Agregar cuenta, o Activar con Facebook, y recórrelo otra vez.',
        'Cuando activas de nuevo una página, marca y elige la misma. Otra página se conecta con Agregar cuenta.',
      ],
    },
    'pages-missing': {
      title: 'No aparece ninguna página, o no todas',
      body: [
        {
          list: [
            'En la pantalla de Facebook «¿Qué páginas quieres usar?» la página no quedó marcada. Elige páginas otra vez en Facebook y márcala.',
            'En este navegador está otra persona en Facebook: mira «Estar en Facebook con la persona correcta».',
            'No tienes un rol en la página: mira «Roles en una página».',
            'La página pertenece a un portafolio comercial que no la compartió contigo.',
            'Todavía no hay una página: mira «Crear una página de Facebook».',
          ],
        },
      ],
    },
    'token-inactive': {
      title: 'Facebook ya no acepta el permiso',
      body: [
        'Bandeja habla por la página con un permiso que vino del ingreso de alguien. Facebook lo termina cuando esa persona cambia su contraseña, pierde el rol, quita la aplicación, o cuando vence.',
        'Mientras la luz está en rojo, los mensajes y comentarios siguen llegando y se guardan. Nada se envía; las respuestas quedan retenidas. Los tickets nuevos esperan.',
        {
          steps: [
            'Elige Activar con Facebook junto a la página.',
            'Entra como alguien que administre la página, deja todos los permisos marcados y marca la página.',
            'Elige la misma página. Tickets, campañas y ajustes están como estaban; lo que esperaba sigue.',
          ],
        },
      ],
    },
    'token-ends': {
      title: 'El permiso vence pronto',
      body: [
        'Una luz ámbar dice que el permiso, o el acceso a los datos, termina dentro de 14 días. Los administradores reciben un correo.',
        'Activa la página con Facebook ahora: toma un minuto, nada se interrumpe y la cuenta empieza de nuevo.',
      ],
    },
    deauthorized: {
      title: 'Alguien quitó la aplicación en Facebook',
      body: [
        'La persona con cuyo ingreso se conectó la página quitó la aplicación en Configuración, Apps y sitios web (o Integraciones comerciales), o lo hizo la página misma. Facebook avisó a Bandeja, y Bandeja borró el permiso.',
        'Si fue un error, elige Activar con Facebook. No tiene que ser la misma persona. Para quitar la página del todo, elige Quitar.',
      ],
    },
    'app-refused': {
      title: 'Facebook rechaza la aplicación',
      body: [
        'El identificador o la clave secreta no son los de la aplicación con la que se conectó la página, la clave se renovó, o Meta restringió la aplicación.',
        {
          steps: [
            'Abre tu aplicación en el sitio de desarrolladores de Meta y busca una advertencia arriba.',
            'Compara Configuración de la app, Básica, con BANDEJA_FACEBOOK_APP_ID y BANDEJA_FACEBOOK_APP_SECRET, e inicia Bandeja otra vez si difieren.',
            'Si ahora se usa otra aplicación, activa cada página de nuevo: los permisos de una aplicación no valen en otra.',
          ],
        },
      ],
    },
    'facebook-away': {
      title: 'Facebook no responde, o pide ir más despacio',
      body: [
        'Esto pasa solo. Bandeja sigue recibiendo, guarda lo que está por salir y lo intenta otra vez; tú puedes intentar de nuevo en unos minutos.',
        'Si dura más de una hora: mira metastatus.com, y comprueba que el servidor llegue a graph.facebook.com por https y que su reloj esté bien.',
      ],
    },
    'page-restricted': {
      title: 'Facebook restringió la página o bloqueó una acción',
      body: [
        'Facebook toma por abuso algo que la página envió, o la página faltó a una regla. Enviar más lo empeora.',
        {
          steps: [
            'Entra a Facebook como alguien que administre la página y abre Calidad de la página (o Ayuda para negocios).',
            'Lee qué está restringido y hasta cuándo, y pide ahí una revisión si es un error.',
            'Mira si un texto automático sale a muchas personas, y apágalo.',
          ],
        },
      ],
    },
    'other-code': {
      title: 'Otro código de Facebook',
      body: [
        'Los números detrás de la razón, como 100/33, son el código y el subcódigo de Facebook. Intenta una vez más; si se repite, da a soporte la razón completa, la hora y de qué página era. El registro del servidor tiene las mismas palabras, y nunca un permiso ni un secreto.',
      ],
    },
    'quality-of-service': {
      title: 'Calidad de servicio: cuándo un ticket está atrasado',
      body: [
        'Prometes responder dentro de un tiempo. Si se cumple sin que una persona haya respondido, el ticket queda atrasado en ese segundo: un disco rojo en todas las listas que cuenta hacia arriba, y cuenta en las cifras.',
        {
          list: [
            'Primera respuesta: desde el primer mensaje del cliente. Está encendida desde el comienzo, con 20 minutos.',
            'Siguientes respuestas y resolución se encienden aparte; los mensajes privados y los comentarios públicos tienen sus propios tiempos.',
            'Detienen el reloj las respuestas de personas, también las escritas en la bandeja de Meta. Las automáticas nunca.',
            'El reloj puede ser el del cliente, con noches y fines de semana, o contar solo el horario de atención.',
            'Un «gracias» al final no vuelve a poner el reloj en marcha; se puede apagar.',
          ],
        },
        'Los cambios valen también para los tickets abiertos. Lo que ya estuvo atrasado lo sigue diciendo en su ficha.',
      ],
    },
    'automatic-actions': {
      title: 'Acciones automáticas: qué sale solo y cuándo',
      body: [
        'Cada acción tiene su interruptor y sus textos por idioma; de las variantes que no están vacías se elige una al azar. Los datos del cliente se insertan con un clic y la vista previa muestra cómo lo leería un cliente de verdad.',
        {
          list: [
            'Fuera de horario, sin ejecutivos, clientes nuevos y ticket creado responden al cliente, en ese orden: solo la primera que corresponda, o todas.',
            'Las despedidas salen al cerrar a mano o por silencio.',
            'Cerrar sin respuesta cierra el ticket cuando el cliente no contesta a lo último que escribió una persona.',
            'Todo sale solo en privado y una vez por ticket. A un comentario no se responde así.',
          ],
        },
        'Debajo de cada conversación dice qué salió, por qué regla, y qué no salió y por qué. Si la campaña tiene un texto para lo mismo, vale el de la campaña.',
      ],
    },
    importance: {
      title: 'Importancia: palabras clave y clientes VIP',
      body: [
        'Un ticket se marca como importante cuando el cliente escribe una palabra o frase clave, cuando el cliente es VIP, o cuando una persona lo marca. Lo que una persona marca o desmarca, ninguna regla lo vuelve a tocar.',
        {
          list: [
            'Las palabras se buscan enteras; tildes y mayúsculas dan igual, salvo que pidas «exacto». Pruébalas con mensajes antes de guardar.',
            'La lista de VIP se carga con un CSV que tiene el id de la persona para esta página en la primera columna, también de quien no escribió todavía. Se busca por nombre o id.',
            'A quien quitas de la lista vuelve a ser un cliente como los demás, también en sus tickets abiertos.',
          ],
        },
        'El historial de la página dice quién puso o quitó a quién.',
      ],
    },
    notifications: {
      title: 'Notificaciones: correos a tu empresa',
      body: [
        'Hasta 20 direcciones se enteran por correo de lo que eliges para cada una, en su idioma: tickets nuevos, importantes, atrasados y problemas con el permiso de Facebook. Nadie necesita una cuenta. En los correos está lo que el cliente escribió: elige direcciones que puedan leerlo.',
        {
          list: [
            'Lo primero se avisa en seguida; lo que sigue dentro del tiempo que pones llega junto en un solo correo. Con 0 todo llega por separado.',
            'Quien lee puede detener los correos con un clic. Los ajustes lo muestran, y un administrador puede volver a escribirle.',
            'Prueba una dirección guardada con un correo de prueba. Qué fue de cada correo está en Correo.',
          ],
        },
      ],
    },
    publishing: {
      title: 'Publicar en la página',
      body: [
        'En Publicaciones escribes un texto, un enlace, imágenes o un video, para ahora o para una hora del reloj de la página. Antes de salir lo ves una vez más.',
        {
          list: [
            'Solo publican los administradores, mientras el interruptor de las opciones generales de la página lo diga. Todos siguen respondiendo a los clientes.',
            'Lo programado lo publica Facebook, aunque no haya nadie aquí. Se puede cambiar o cancelar hasta entonces.',
            'Nada se publica dos veces: si no se sabe si llegó, Bandeja lo busca en la página antes de intentarlo otra vez.',
            'Las listas muestran lo que se escribió en Bandeja; lo publicado directamente en Facebook no está, pero sus comentarios llegan igual como tickets.',
          ],
        },
      ],
    },
    'switch-off-remove': {
      title: 'Apagar una página, o quitarla',
      body: [
        'Apagada, Facebook no avisa más de la página y nada se envía. Todo queda, y Activar con Facebook la enciende otra vez.',
        'Quitada, además desaparece de la lista y su permiso se borra. Sus tickets siguen a la vista; sus campañas no reciben nada; los tickets abiertos no se pueden responder. Conéctala otra vez, con Agregar cuenta o desde Mostrar las páginas quitadas, y sigue con su historial, ajustes y campañas.',
      ],
    },
    'erase-person': {
      title: 'Borrar los datos de una persona',
      body: [
        'Cuando un cliente lo pide, abre una de sus conversaciones y elige Borrar a esta persona al final de la ficha. Se borran las palabras, archivos, notas, el nombre, la foto y sus números de Facebook en todos sus tickets de esa página; quedan cantidades y horas. No se puede deshacer.',
        'Facebook conoce a la misma persona con otro número en cada página, así que hay que hacerlo en cada página a la que escribió. En Facebook mismo no se borra nada.',
        'A quien pide a Facebook que borre lo que tu aplicación tiene, Bandeja lo atiende sin ti: Facebook le muestra un código y una dirección que dice recibido o hecho. Ese pedido trata de alguien que entró con tu aplicación, casi siempre un colega: las páginas que conectó quedan en rojo y otra persona debe activarlas.',
      ],
    },
  },
};
