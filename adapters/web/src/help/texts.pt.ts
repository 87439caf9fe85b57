import type { HelpTexts } from './topics';

export const pt: HelpTexts = {
  chapters: {
    start: 'Do zero à primeira mensagem',
    page: 'A página do Facebook',
    app: 'O aplicativo da Meta',
    connect: 'Conectar',
    trouble: 'Quando algo está vermelho',
    settings: 'Ajustes de uma página',
    leaving: 'Desligar, remover, apagar',
  },
  topics: {
    sandbox: {
      title: 'Primeiro, o sandbox',
      body: [
        'O sandbox é um Facebook de mentira dentro do Bandeja. Não precisa de conta, aplicativo nem endereço público, e nada sai da sua máquina. Experimente tudo ali antes de tocar em uma página de verdade.',
        {
          steps: [
            'Inicie o Bandeja com a demonstração.',
            'Abra /sandbox/ em outra janela, escolha uma pessoa e escreva para a página.',
            'Responda no Bandeja; a resposta aparece no sandbox.',
            'Em Canais escolha Adicionar conta: o login que você vê é do sandbox. Recuse uma permissão, escolha a página sem função, revogue a permissão e veja o que o Bandeja diz.',
          ],
        },
        'As páginas do sandbox levam a marca Sandbox. Nunca chegam ao Facebook.',
      ],
    },
    'ten-steps': {
      title: 'Do notebook à primeira mensagem real, em dez passos',
      body: [
        'Você precisa de uma hora, de uma conta do Facebook que administre uma página e de um endereço que o Facebook alcance. Enquanto só escrevem pessoas com uma função no seu aplicativo, não é preciso análise nem verificação.',
        {
          steps: [
            'Percorra tudo uma vez no sandbox.',
            'Crie uma página de teste, ou use uma que você administra: veja “Criar uma página do Facebook” e “Funções em uma página”.',
            'Consiga um endereço público com https que leve à porta 8080 do Bandeja: um túnel em um notebook, um proxy reverso em um servidor. Veja “Um endereço público”.',
            'Crie um aplicativo no site de desenvolvedores da Meta e anote o identificador e a chave secreta: veja “Criar o aplicativo da Meta”.',
            'Inicie o Bandeja sem demonstração e sem sandbox, com BANDEJA_PUBLIC_URL, BANDEJA_SECRET_KEY, BANDEJA_FACEBOOK_APP_ID, BANDEJA_FACEBOOK_APP_SECRET e um BANDEJA_FACEBOOK_VERIFY_TOKEN que você inventa.',
            'Escreva os endereços do Bandeja no aplicativo: veja “Endereços que vão no aplicativo”. O Facebook chama na hora o do webhook para conferir, então o Bandeja precisa estar rodando.',
            'Assine os campos de webhook do produto Page que estão nessa lista.',
            'No Bandeja abra Canais, escolha Adicionar conta, entre com a conta que administra a página, deixe todas as permissões marcadas e marque a página.',
            'Escolha a página no Bandeja. A luz fica verde.',
            'Escreva para a página com outra conta que tenha uma função no seu aplicativo (um testador). A mensagem aparece na entrada em segundos; responda.',
          ],
        },
        'Não chega nada? Veja Recepção: mostra tudo o que o Facebook enviou. Se está vazia, o Facebook não alcança o seu endereço ou os campos não foram assinados.',
      ],
    },
    'public-address': {
      title: 'Um endereço público: túnel ou proxy reverso',
      body: [
        'O Facebook avisa das mensagens chamando o Bandeja. Só chama endereços https com um certificado em que os navegadores confiam, e desiste após cinco segundos.',
        'Em um notebook, um programa de túnel dá a você um endereço assim e o leva à porta 8080. O endereço precisa continuar o mesmo: se mudar, escreva o novo no aplicativo e em BANDEJA_PUBLIC_URL, e inicie o Bandeja de novo.',
        'Em um servidor, um proxy reverso (nginx, Caddy, Apache, um balanceador) termina o TLS e passa tudo à porta 8080:',
        {
          code: 'location / {\n  proxy_pass http://127.0.0.1:8080;\n  proxy_set_header Host $host;\n  proxy_buffering off;\n}',
        },
        {
          list: [
            'proxy_buffering off: sem isso as novidades chegam tarde.',
            'Não mude os corpos: a assinatura é a dos bytes como o Facebook os enviou.',
            'Deixe passar corpos de até 16 MB.',
            'BANDEJA_PUBLIC_URL é o endereço que as pessoas e o Facebook usam, com https e sem barra no final.',
          ],
        },
      ],
    },
    'create-page': {
      title: 'Criar uma página do Facebook',
      body: [
        'O Bandeja responde por uma página, não por um perfil pessoal. Se a empresa ainda não tem uma:',
        {
          steps: [
            'Entre no Facebook com a conta pessoal de alguém que vai ficar. A página é administrada por pessoas; não tem senha própria.',
            'No menu escolha Páginas e depois Criar nova página.',
            'Escreva o nome da página como os clientes a conhecem e uma categoria. Ambos podem mudar depois; um nome novo pode precisar da aprovação do Facebook.',
            'Adicione uma foto e uma descrição, e publique a página.',
            'Nas configurações da página permita mensagens: as pessoas precisam ver o botão para escrever.',
            'Dê controle total a uma segunda pessoa, para que a página não se perca com uma conta.',
          ],
        },
        'Depois volte aqui e escolha Adicionar conta.',
      ],
    },
    'page-roles': {
      title: 'Funções em uma página',
      body: [
        'O Facebook permite a cada pessoa coisas separadas em uma página. Quem a conecta ao Bandeja precisa poder três:',
        {
          list: [
            'Mensagens: ler e responder mensagens privadas.',
            'Moderar comentários: responder, ocultar e excluir comentários.',
            'Criar conteúdo, ou administrar a página: publicar e assinar o que acontece.',
          ],
        },
        'Quem tem controle total pode tudo; quem recebeu acesso parcial pode o que foi marcado. Uma página em que você não pode as três aparece à parte ao conectar, com o que falta.',
        {
          steps: [
            'Peça a alguém com controle total da página.',
            'No Facebook essa pessoa abre a página, Configurações, Acesso à página (ou Configurações do negócio, Páginas, se pertence a um portfólio empresarial).',
            'Escolhe você e ativa Mensagens, Atividade da comunidade e Conteúdo, ou controle total.',
            'Aceite o convite se o Facebook enviar, e escolha Adicionar conta de novo.',
          ],
        },
        'Se depois a função for retirada, a página fica vermelha. Peça de volta, ou deixe outra pessoa ativar a página.',
      ],
    },
    'facebook-account': {
      title: 'Estar no Facebook com a pessoa certa',
      body: [
        'O login mostra quem entrou no Facebook neste navegador. Precisa ser alguém que administre a página; um atendente do Bandeja não precisa de conta do Facebook.',
        {
          steps: [
            'Abra facebook.com em outra aba e veja quem está lá. Troque de conta ali, se preciso.',
            'Se o Facebook pede para confirmar quem você é (um código, uma foto, uma senha nova), faça isso primeiro: até lá ele recusa todas as permissões dessa conta.',
            'Volte ao Bandeja e escolha Ativar com o Facebook.',
          ],
        },
      ],
    },
    'meta-app': {
      title: 'Criar o aplicativo da Meta',
      body: [
        'O seu Bandeja fala com o Facebook como um aplicativo seu. Um aplicativo serve a todas as suas páginas.',
        {
          steps: [
            'Abra developers.facebook.com com a conta de alguém que vai ficar, e cadastre-se como desenvolvedor se ainda não for.',
            'Escolha Criar aplicativo. Como caso de uso escolha Messenger (“Interaja com clientes no Messenger”); adicione também o que administra tudo na sua página.',
            'Conecte o aplicativo ao seu portfólio empresarial, se tiver um. Para atender páginas de outras empresas é preciso.',
            'Em Configurações do app, Básico, estão o identificador e a chave secreta. A chave vai só em BANDEJA_FACEBOOK_APP_SECRET, nunca em um chat ou e-mail.',
            'Na mesma tela escreva um ícone, uma categoria, o endereço da sua política de privacidade e o de exclusão de dados.',
          ],
        },
      ],
    },
    'app-addresses': {
      title: 'Endereços que vão no aplicativo',
      body: [
        'Troque {public-url} pelo seu endereço, como em BANDEJA_PUBLIC_URL. O Facebook compara letra por letra, também http e https, www e a barra final.',
        {
          list: [
            'Login do Facebook, URIs de redirecionamento do OAuth válidos: {public-url}/oauth/facebook/callback',
            'Webhooks, produto Page, URL de retorno de chamada: {public-url}/webhooks/facebook, com o token de verificação que você pôs em BANDEJA_FACEBOOK_VERIFY_TOKEN',
            'Retorno de chamada de exclusão de dados: {public-url}/facebook/data-deletion',
            'Retorno de chamada de desautorização: {public-url}/facebook/deauthorize',
          ],
        },
        'Campos de webhook a assinar:',
        {
          code: 'feed, mention, messages, message_echoes, message_edits, message_reactions, message_reads, message_deliveries, messaging_postbacks, messaging_referrals, messaging_optins, messaging_handovers, standby, messaging_policy_enforcement',
        },
        'Se o endereço de volta não confere, o primeiro não está escrito exatamente assim.',
      ],
    },
    permissions: {
      title: 'As permissões e para que serve cada uma',
      body: [
        'Todas precisam ser concedidas; sem uma delas o Bandeja perderia mensagens em silêncio, por isso não começa.',
        {
          list: [
            'pages_show_list, business_management: ver quais páginas você administra, também as de um portfólio empresarial.',
            'pages_manage_metadata: ser avisado do que acontece na página.',
            'pages_messaging: receber e responder mensagens privadas.',
            'pages_read_engagement: ler as publicações da página.',
            'pages_read_user_content: ler comentários e publicações de visitantes.',
            'pages_manage_engagement: responder, ocultar e excluir comentários.',
            'pages_manage_posts: publicar.',
          ],
        },
        'Se você recusou uma, escolha Pedir de novo: o Facebook mostra as que faltam. Se o Facebook não mostra alguma, o aplicativo ainda não pode pedi-la: veja “Passar na análise da Meta”.',
      ],
    },
    review: {
      title: 'Passar na análise da Meta',
      body: [
        'Pessoas com uma função no seu aplicativo podem usar tudo sem análise. Clientes que não têm só podem ser atendidos depois que a Meta concede acesso avançado a cada permissão.',
        {
          steps: [
            'Verifique a sua empresa no portfólio empresarial (documentos da empresa; leva dias).',
            'No aplicativo, Análise do app, Permissões e recursos, peça acesso avançado às permissões de “As permissões e para que serve cada uma”, uma por uma. O recurso Human Agent permite que as pessoas respondam em até sete dias, em vez de 24 horas.',
            'Para cada uma escreva em duas frases o que um atendente faz com ela: “Um atendente lê na entrada a mensagem do cliente e responde”.',
            'Grave a tela: login, Adicionar conta com todas as permissões, uma mensagem que chega, uma resposta, um comentário e a resposta. Mostre também o lado do Facebook.',
            'Dê a quem analisa uma conta de administrador de um Bandeja que se alcance e uma página de teste.',
            'Confira se abrem os endereços da política de privacidade e da exclusão de dados.',
          ],
        },
        '“Invalid scope” quer dizer que se pede uma permissão que o aplicativo não pode pedir. Peça na análise, ou tire de bandeja.facebook.permissions.optional se não for necessária.',
      ],
    },
    'development-mode': {
      title: 'O aplicativo está em desenvolvimento',
      body: [
        'Em modo de desenvolvimento o Facebook entrega só o que escrevem pessoas com uma função no aplicativo, e o Bandeja só pode responder a elas.',
        'Para testar com mais pessoas, adicione-as em Funções do app como testadores; elas aceitam o convite nas configurações de desenvolvedor. Para todo mundo, passe o aplicativo ao modo ativo depois da análise.',
      ],
    },
    'pop-ups': {
      title: 'Deixar a janela abrir',
      body: [
        'O login do Facebook abre em uma janela pequena. Os navegadores bloqueiam essas janelas se você não as permite para este endereço.',
        {
          steps: [
            'Procure a marca de janela bloqueada no fim da barra de endereços.',
            'Escolha permitir sempre os pop-ups deste site.',
            'Escolha Continuar com o Facebook de novo.',
          ],
        },
        'Ou escolha continuar nesta janela: faz o mesmo sem pop-up e traz você de volta ao mesmo passo.',
      ],
    },
    'login-again': {
      title: 'O login foi cancelado, chegou tarde ou era de outra página',
      body: [
        'Cada ida ao login do Facebook vale uma vez, por meia hora, na sessão que a começou. Se você cancelou, esperou demais, voltou duas vezes ou saiu nesse meio-tempo, nada mudou: escolha Adicionar conta, ou Ativar com o Facebook, e percorra de novo.',
        'Ao ativar uma página de novo, marque e escolha a mesma. Outra página se conecta com Adicionar conta.',
      ],
    },
    'pages-missing': {
      title: 'Não aparece nenhuma página, ou não todas',
      body: [
        {
          list: [
            'Na tela do Facebook “Quais páginas você quer usar?” a página não ficou marcada. Escolha páginas de novo no Facebook e marque.',
            'Neste navegador está outra pessoa no Facebook: veja “Estar no Facebook com a pessoa certa”.',
            'Você não tem uma função na página: veja “Funções em uma página”.',
            'A página pertence a um portfólio empresarial que não a compartilhou com você.',
            'Ainda não há uma página: veja “Criar uma página do Facebook”.',
          ],
        },
      ],
    },
    'token-inactive': {
      title: 'O Facebook não aceita mais a permissão',
      body: [
        'O Bandeja fala pela página com uma permissão que veio do login de alguém. O Facebook a encerra quando essa pessoa muda a senha, perde a função, remove o aplicativo, ou quando ela vence.',
        'Enquanto a luz está vermelha, mensagens e comentários continuam chegando e são guardados. Nada é enviado; as respostas ficam retidas. Tickets novos esperam.',
        {
          steps: [
            'Escolha Ativar com o Facebook junto à página.',
            'Entre como alguém que administre a página, deixe todas as permissões marcadas e marque a página.',
            'Escolha a mesma página. Tickets, campanhas e ajustes estão como estavam; o que esperava continua.',
          ],
        },
      ],
    },
    'token-ends': {
      title: 'A permissão vence em breve',
      body: [
        'Uma luz âmbar diz que a permissão, ou o acesso aos dados, termina em até 14 dias. Os administradores recebem um e-mail.',
        'Ative a página com o Facebook agora: leva um minuto, nada é interrompido e a contagem recomeça.',
      ],
    },
    deauthorized: {
      title: 'Alguém removeu o aplicativo no Facebook',
      body: [
        'A pessoa com cujo login a página foi conectada removeu o aplicativo em Configurações, Apps e sites (ou Integrações comerciais), ou a própria página fez isso. O Facebook avisou o Bandeja, e o Bandeja apagou a permissão.',
        'Se foi um engano, escolha Ativar com o Facebook. Não precisa ser a mesma pessoa. Para remover a página de vez, escolha Remover.',
      ],
    },
    'app-refused': {
      title: 'O Facebook recusa o aplicativo',
      body: [
        'O identificador ou a chave secreta não são os do aplicativo com que a página foi conectada, a chave foi renovada, ou a Meta restringiu o aplicativo.',
        {
          steps: [
            'Abra o seu aplicativo no site de desenvolvedores da Meta e procure um aviso no alto.',
            'Compare Configurações do app, Básico, com BANDEJA_FACEBOOK_APP_ID e BANDEJA_FACEBOOK_APP_SECRET, e inicie o Bandeja de novo se diferem.',
            'Se agora se usa outro aplicativo, ative cada página de novo: as permissões de um aplicativo não valem em outro.',
          ],
        },
      ],
    },
    'facebook-away': {
      title: 'O Facebook não responde, ou pede para ir mais devagar',
      body: [
        'Isso passa sozinho. O Bandeja continua recebendo, guarda o que está para sair e tenta de novo; você pode tentar de novo em alguns minutos.',
        'Se durar mais de uma hora: veja metastatus.com, e confira se o servidor alcança graph.facebook.com por https e se o relógio dele está certo.',
      ],
    },
    'page-restricted': {
      title: 'O Facebook restringiu a página ou bloqueou uma ação',
      body: [
        'O Facebook toma por abuso algo que a página enviou, ou a página faltou a uma regra. Enviar mais piora.',
        {
          steps: [
            'Entre no Facebook como alguém que administre a página e abra Qualidade da página (ou Suporte empresarial).',
            'Leia o que está restrito e até quando, e peça ali uma revisão se for um erro.',
            'Veja se um texto automático sai para muitas pessoas, e desligue-o.',
          ],
        },
      ],
    },
    'other-code': {
      title: 'Outro código do Facebook',
      body: [
        'Os números depois do motivo, como 100/33, são o código e o subcódigo do Facebook. Tente mais uma vez; se repetir, dê ao suporte o motivo completo, a hora e de qual página era. O registro do servidor tem as mesmas palavras, e nunca uma permissão nem um segredo.',
      ],
    },
    'quality-of-service': {
      title: 'Qualidade de serviço: quando um ticket está atrasado',
      body: [
        'Você promete responder dentro de um tempo. Se ele acaba sem que uma pessoa tenha respondido, o ticket fica atrasado naquele segundo: um disco vermelho em todas as listas que conta para cima, e conta nos números.',
        {
          list: [
            'Primeira resposta: desde a primeira mensagem do cliente. Está ligada desde o começo, com 20 minutos.',
            'Respostas seguintes e resolução são ligadas à parte; mensagens privadas e comentários públicos têm tempos próprios.',
            'Respostas de pessoas param o relógio, também as escritas na caixa da Meta. As automáticas nunca.',
            'O relógio pode ser o do cliente, com noites e fins de semana, ou contar só o horário de atendimento.',
            'Um “obrigado” no fim não põe o relógio em marcha de novo; dá para desligar isso.',
          ],
        },
        'As mudanças valem também para os tickets abertos. O que já esteve atrasado continua dizendo isso na ficha.',
      ],
    },
    'automatic-actions': {
      title: 'Ações automáticas: o que sai sozinho e quando',
      body: [
        'Cada ação tem o seu interruptor e os seus textos por idioma; das variantes que não estão vazias uma é sorteada. Os dados do cliente são inseridos com um clique, e a prévia mostra como um cliente de verdade leria.',
        {
          list: [
            'Fora do horário, sem agentes, clientes novos e ticket criado respondem ao cliente, nessa ordem: só a primeira que couber, ou todas.',
            'As despedidas saem ao encerrar à mão ou por silêncio.',
            'Encerrar sem resposta encerra o ticket quando o cliente não responde ao que uma pessoa escreveu por último.',
            'Tudo sai só em privado e uma vez por ticket. Um comentário não é respondido assim.',
          ],
        },
        'Embaixo de cada conversa está o que saiu, por qual regra, e o que não saiu e por quê. Se a campanha tem um texto para o mesmo, vale o da campanha.',
      ],
    },
    importance: {
      title: 'Importância: palavras-chave e clientes VIP',
      body: [
        'Um ticket é marcado como importante quando o cliente escreve uma palavra ou frase-chave, quando o cliente é VIP, ou quando uma pessoa o marca. O que uma pessoa marca ou desmarca, nenhuma regra toca de novo.',
        {
          list: [
            'As palavras são procuradas inteiras; acentos e maiúsculas não importam, a não ser que você peça “exato”. Teste com mensagens antes de salvar.',
            'A lista de VIP é carregada de um CSV com o id da pessoa para esta página na primeira coluna, também de quem ainda não escreveu. Procura-se por nome ou id.',
            'Quem você tira da lista volta a ser um cliente como os outros, também nos tickets abertos.',
          ],
        },
        'O histórico da página diz quem pôs ou tirou quem.',
      ],
    },
    notifications: {
      title: 'Notificações: e-mails para a sua empresa',
      body: [
        'Até 20 endereços ficam sabendo por e-mail do que você escolhe para cada um, no seu idioma: tickets novos, importantes, atrasados e problemas com a permissão do Facebook. Ninguém precisa de conta. Nos e-mails está o que o cliente escreveu: escolha endereços que possam ler isso.',
        {
          list: [
            'A primeira coisa é avisada na hora; o que vem dentro do tempo que você define chega junto em um só e-mail. Com 0 tudo chega separado.',
            'Quem lê pode parar os e-mails com um clique. Os ajustes mostram, e um administrador pode voltar a escrever.',
            'Teste um endereço salvo com um e-mail de teste. O que houve com cada e-mail está em E-mail.',
          ],
        },
      ],
    },
    publishing: {
      title: 'Publicar na página',
      body: [
        'Em Publicações você escreve um texto, um link, imagens ou um vídeo, para agora ou para uma hora do relógio da página. Antes de sair você vê mais uma vez.',
        {
          list: [
            'Só administradores publicam, enquanto o interruptor nas opções gerais da página disser isso. Todos continuam respondendo aos clientes.',
            'O que está programado é publicado pelo Facebook, mesmo sem ninguém aqui. Até lá dá para mudar ou cancelar.',
            'Nada é publicado duas vezes: quando não se sabe se chegou, o Bandeja procura na página antes de tentar de novo.',
            'As listas mostram o que foi escrito no Bandeja; o que foi publicado direto no Facebook não está, mas os comentários chegam do mesmo jeito como tickets.',
          ],
        },
      ],
    },
    'switch-off-remove': {
      title: 'Desligar uma página, ou removê-la',
      body: [
        'Desligada, o Facebook não avisa mais da página e nada é enviado. Tudo fica, e Ativar com o Facebook a liga de novo.',
        'Removida, ela também some da lista e a permissão é apagada. Os tickets continuam visíveis; as campanhas não recebem nada; os tickets abertos não podem ser respondidos. Conecte de novo, com Adicionar conta ou em Mostrar as páginas removidas, e ela continua com o histórico, os ajustes e as campanhas.',
      ],
    },
    'erase-person': {
      title: 'Apagar os dados de uma pessoa',
      body: [
        'Quando um cliente pede, abra uma das conversas dele e escolha Apagar esta pessoa no fim da ficha. São apagados palavras, arquivos, notas, nome, foto e os números do Facebook em todos os tickets dele naquela página; ficam quantidades e horários. Não dá para desfazer.',
        'O Facebook conhece a mesma pessoa por outro número em cada página, então é preciso fazer isso em cada página para a qual ela escreveu. No próprio Facebook nada é apagado.',
        'Quem pede ao Facebook que apague o que o seu aplicativo tem é atendido pelo Bandeja sem você: o Facebook mostra um código e um endereço que diz recebido ou concluído. Esse pedido trata de alguém que entrou com o seu aplicativo, quase sempre um colega: as páginas que conectou ficam vermelhas e outra pessoa precisa ativá-las.',
      ],
    },
  },
};
