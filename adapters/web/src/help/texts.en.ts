import type { HelpTexts } from './topics';

export const en: HelpTexts = {
  chapters: {
    start: 'From nothing to the first message',
    page: 'The Facebook page',
    app: 'The Meta app',
    connect: 'Connecting',
    trouble: 'When something is red',
    settings: 'Settings of a page',
    leaving: 'Switching off, removing, erasing',
  },
  topics: {
    sandbox: {
      title: 'The sandbox first',
      body: [
        'The sandbox is a pretend Facebook inside Bandeja. It needs no account, no app and no public address, and nothing leaves your machine. Try everything there before you touch a real page.',
        {
          steps: [
            'Start Bandeja with the demo on.',
            'Open /sandbox/ in another window, choose a person and write to the page.',
            'Answer in Bandeja; the answer appears in the sandbox.',
            'In Channels choose Add account: the login you see is the sandbox’s. Decline a permission, choose a page without the role, revoke the token, and look at what Bandeja says.',
          ],
        },
        'Pages of the sandbox carry the mark Sandbox. They never reach Facebook.',
      ],
    },
    'ten-steps': {
      title: 'From a laptop to the first real message, in ten steps',
      body: [
        'You need an hour, a Facebook account that manages a page, and an address that Facebook can reach. While only people with a role in your app write, neither a review nor a verification is needed.',
        {
          steps: [
            'Play it through in the sandbox once.',
            'Make a page for trying, or take one that you manage: see “Create a Facebook page” and “Roles on a page”.',
            'Get a public https address that leads to Bandeja’s port 8080: a tunnel on a laptop, a reverse proxy on a server. See “A public address”.',
            'Make an app in Meta’s developer site and note its app id and app secret: see “Make the Meta app”.',
            'Start Bandeja without demo and sandbox, with BANDEJA_PUBLIC_URL, BANDEJA_SECRET_KEY, BANDEJA_FACEBOOK_APP_ID, BANDEJA_FACEBOOK_APP_SECRET and a BANDEJA_FACEBOOK_VERIFY_TOKEN that you make up.',
            'Enter Bandeja’s addresses in the app: see “Addresses to enter in the app”. Facebook calls the webhook address at once to check it, so Bandeja has to be running.',
            'Subscribe the webhook fields of the product Page that are listed there.',
            'In Bandeja open Channels, choose Add account, sign in with the account that manages the page, leave every permission ticked and tick the page.',
            'Choose the page in Bandeja. Its light turns green.',
            'Write to the page from another account that has a role in your app (a tester). The message is in the inbox within seconds; answer it.',
          ],
        },
        'Nothing arrives? Look at Intake: it shows everything Facebook has sent. If it is empty, Facebook does not reach your address, or the fields are not subscribed.',
      ],
    },
    'public-address': {
      title: 'A public address: tunnel or reverse proxy',
      body: [
        'Facebook tells of messages by calling Bandeja. It only calls https addresses with a certificate that browsers trust, and it gives up after five seconds.',
        'On a laptop, a tunnel program gives you such an address and leads it to port 8080. The address has to stay the same: when it changes, enter the new one in the app and in BANDEJA_PUBLIC_URL, and start Bandeja again.',
        'On a server, a reverse proxy (nginx, Caddy, Apache, a load balancer) ends TLS and passes everything to port 8080:',
        {
          code: 'location / {\n  proxy_pass http://127.0.0.1:8080;\n  proxy_set_header Host $host;\n  proxy_buffering off;\n}',
        },
        {
          list: [
            'proxy_buffering off: without it live updates arrive late.',
            'Do not change bodies: the signature is that of the bytes as Facebook sent them.',
            'Let bodies of up to 16 MB pass.',
            'BANDEJA_PUBLIC_URL is the address that people and Facebook use, with https and without a slash at the end.',
          ],
        },
      ],
    },
    'create-page': {
      title: 'Create a Facebook page',
      body: [
        'Bandeja answers for a page, not for a personal profile. If the company has none yet:',
        {
          steps: [
            'Sign in to Facebook with the personal account of somebody who will stay. The page is managed by people, it has no password of its own.',
            'In the menu choose Pages, then Create new page.',
            'Enter the page’s name as customers know it and a category. Both can be changed later; a new name may need Facebook’s consent.',
            'Add a picture and a description, and publish the page.',
            'In the page’s settings allow messages: people must see the button to write.',
            'Give a second person full control, so that the page is not lost with one account.',
          ],
        },
        'Then come back here and choose Add account.',
      ],
    },
    'page-roles': {
      title: 'Roles on a page',
      body: [
        'Facebook lets people do single things on a page. Whoever connects it to Bandeja must be allowed three of them:',
        {
          list: [
            'Messages: read and answer private messages.',
            'Moderate comments: answer, hide and delete comments.',
            'Create content, or manage the page: publish and subscribe to what happens.',
          ],
        },
        'Somebody with full control may do all of them; somebody who was given partial access may do those that were ticked. A page on which you may not do all three is listed apart when you connect, with what is missing.',
        {
          steps: [
            'Ask somebody with full control of the page.',
            'On Facebook they open the page, Settings, Page access (or Business settings, Pages, if it belongs to a business portfolio).',
            'They choose you and turn on Messages, Community activity and Content, or full control.',
            'Accept the invitation if Facebook sends one, and choose Add account again.',
          ],
        },
        'If the role is taken away later, the page turns red. Give it back or let somebody else activate the page.',
      ],
    },
    'facebook-account': {
      title: 'Signed in to Facebook as the right person',
      body: [
        'The login shows whoever is signed in to Facebook in this browser. It has to be somebody who manages the page; an agent of Bandeja needs no Facebook account at all.',
        {
          steps: [
            'Open facebook.com in a new tab and look who is signed in. Change the account there if needed.',
            'If Facebook asks to confirm who you are (a code, a picture, a new password), do that first: until then it refuses every permission of that account.',
            'Come back to Bandeja and choose Activate with Facebook.',
          ],
        },
      ],
    },
    'meta-app': {
      title: 'Make the Meta app',
      body: [
        'Your Bandeja speaks to Facebook as an app of yours. One app serves all your pages.',
        {
          steps: [
            'Open developers.facebook.com with the account of somebody who will stay, and register as a developer if you are not.',
            'Choose Create app. As use case choose Messenger (“Engage with customers on Messenger”); add the use case that manages everything on your page too.',
            'Connect the app to your business portfolio if you have one. Serving pages of other companies needs it.',
            'Under App settings, Basic you find app id and app secret. The secret goes only into BANDEJA_FACEBOOK_APP_SECRET, never into a chat or a mail.',
            'On the same screen enter an icon, a category, the address of your privacy policy and the data deletion callback.',
          ],
        },
      ],
    },
    'app-addresses': {
      title: 'Addresses to enter in the app',
      body: [
        'Replace {public-url} by your own address, as in BANDEJA_PUBLIC_URL. Facebook compares letter by letter, also http and https, www and the slash at the end.',
        {
          list: [
            'Facebook Login, Valid OAuth redirect URIs: {public-url}/oauth/facebook/callback',
            'Webhooks, product Page, callback URL: {public-url}/webhooks/facebook, with the verify token you put into BANDEJA_FACEBOOK_VERIFY_TOKEN',
            'Data deletion callback: {public-url}/facebook/data-deletion',
            'Deauthorize callback: {public-url}/facebook/deauthorize',
          ],
        },
        'Webhook fields to subscribe:',
        {
          code: 'feed, mention, messages, message_echoes, message_edits, message_reactions, message_reads, message_deliveries, messaging_postbacks, messaging_referrals, messaging_optins, messaging_handovers, standby, messaging_policy_enforcement',
        },
        '“The return address does not match” means that the first of them is not entered exactly so.',
      ],
    },
    permissions: {
      title: 'Permissions, and what each is for',
      body: [
        'All of them have to be granted; without one of them Bandeja would lose messages silently, so it does not begin.',
        {
          list: [
            'pages_show_list, business_management: see which pages you manage, also those of a business portfolio.',
            'pages_manage_metadata: be told what happens on the page.',
            'pages_messaging: receive and answer private messages.',
            'pages_read_engagement: read posts of the page.',
            'pages_read_user_content: read comments and posts of visitors.',
            'pages_manage_engagement: answer, hide and delete comments.',
            'pages_manage_posts: publish posts.',
          ],
        },
        'If you declined one, choose Ask again: Facebook shows the ones that are missing. If Facebook does not show one, the app may not ask for it yet: see “Pass Meta’s review”.',
      ],
    },
    review: {
      title: 'Pass Meta’s review',
      body: [
        'People with a role in your app can use everything without a review. Customers who have none can only be served after Meta has granted advanced access to each permission.',
        {
          steps: [
            'Verify your business in the business portfolio (documents of the company; takes days).',
            'In the app, App review, Permissions and features, ask for advanced access to the permissions listed under “Permissions”, one by one. The feature Human Agent lets people answer within seven days instead of 24 hours.',
            'For each write in two sentences what an agent does with it: “An agent reads the customer’s message in the inbox and answers it.”',
            'Record the screen: sign in, Add account with all permissions, a message arriving, an answer, a comment and its answer. Show the Facebook side too.',
            'Give the reviewer an administrator’s account of a Bandeja that is reachable, and a page for trying.',
            'Check that privacy policy and data deletion addresses open.',
          ],
        },
        '“Invalid scope” means that a permission is asked for that the app may not ask for. Ask for it in the review, or take it out of bandeja.facebook.permissions.optional if it is not needed.',
      ],
    },
    'development-mode': {
      title: 'The app is in development',
      body: [
        'In development mode Facebook delivers only what people with a role in the app write, and Bandeja can answer only them.',
        'To try with more people, add them under App roles as testers; they accept the invitation in their developer settings. For everybody, switch the app to Live, after the review.',
      ],
    },
    'pop-ups': {
      title: 'Let the pop-up open',
      body: [
        'Facebook’s login opens in a small window. Browsers block such windows unless you allow them for this address.',
        {
          steps: [
            'Look for the mark of a blocked window at the right end of the address bar.',
            'Choose Always allow pop-ups of this site.',
            'Choose Continue with Facebook again.',
          ],
        },
        'Or choose Continue in this window: it does the same without a pop-up and brings you back to the same step.',
      ],
    },
    'login-again': {
      title: 'The login was cancelled, too late, or of another page',
      body: [
        'Each way through Facebook’s login is good once, for half an hour, in the session that began it. If you cancelled, waited too long, came back twice or signed out meanwhile, nothing has changed: choose Add account, or Activate with Facebook, and go through it again.',
        'When you activate a page again, tick and choose the same page. Another page is connected with Add account.',
      ],
    },
    'pages-missing': {
      title: 'No page, or not all pages, are listed',
      body: [
        {
          list: [
            'On Facebook’s screen “Which pages do you want to use?” the page was not ticked. Choose pages again on Facebook, and tick it.',
            'Another person is signed in to Facebook in this browser: see “Signed in to Facebook as the right person”.',
            'You have no role on the page: see “Roles on a page”.',
            'The page belongs to a business portfolio that has not shared it with you.',
            'There is no page yet: see “Create a Facebook page”.',
          ],
        },
      ],
    },
    'token-inactive': {
      title: 'Facebook no longer accepts the permission',
      body: [
        'Bandeja speaks for the page with a permission that came from somebody’s login. Facebook ends it when that person changes the password, loses the role, removes the app, or when it runs out.',
        'While the light is red, messages and comments keep arriving and are kept. Nothing is sent; answers are held. New tickets wait.',
        {
          steps: [
            'Choose Activate with Facebook beside the page.',
            'Sign in as somebody who manages the page, leave all permissions ticked, tick the page.',
            'Choose the same page. Tickets, campaigns and settings are as they were; what waited goes on.',
          ],
        },
      ],
    },
    'token-ends': {
      title: 'The permission ends soon',
      body: [
        'An amber light says that the permission, or the access to data, ends within 14 days. Administrators get a mail.',
        'Activate the page with Facebook now: it takes a minute, nothing is interrupted, and the count begins anew.',
      ],
    },
    deauthorized: {
      title: 'Somebody removed the app on Facebook',
      body: [
        'The person whose login connected the page has removed the app under Settings, Apps and websites (or Business integrations), or the page itself has. Facebook told Bandeja, and Bandeja has erased the permission.',
        'If it was a mistake, choose Activate with Facebook. It does not have to be the same person. To remove the page for good, choose Remove.',
      ],
    },
    'app-refused': {
      title: 'Facebook refuses the app',
      body: [
        'The app id or the app secret is not that of the app in which the page was connected, the secret was renewed, or Meta has restricted the app.',
        {
          steps: [
            'Open your app in Meta’s developer site and look for a warning at the top.',
            'Compare App settings, Basic with BANDEJA_FACEBOOK_APP_ID and BANDEJA_FACEBOOK_APP_SECRET, and start Bandeja again if they differ.',
            'If another app is used now, activate every page again: permissions of one app are worth nothing in another.',
          ],
        },
      ],
    },
    'facebook-away': {
      title: 'Facebook does not answer, or asks to slow down',
      body: [
        'This passes by itself. Bandeja goes on receiving, keeps what is to be sent and tries again; you can try again in a few minutes.',
        'If it lasts longer than an hour: look at metastatus.com, and check that the server reaches graph.facebook.com by https and that its clock is right.',
      ],
    },
    'page-restricted': {
      title: 'Facebook has restricted the page or blocked an action',
      body: [
        'Facebook holds something the page has sent for abuse, or the page has broken a rule. Sending more makes it worse.',
        {
          steps: [
            'Sign in to Facebook as somebody who manages the page and open Page quality (or Business support home).',
            'Read what is restricted and until when, and ask for a review there if it is wrong.',
            'Look whether an automatic text goes out to many people, and switch it off.',
          ],
        },
      ],
    },
    'other-code': {
      title: 'Another code of Facebook',
      body: [
        'The numbers after the reason, such as 100/33, are Facebook’s own code and subcode. Try again once; if it repeats, give support the whole reason, the time, and which page it was. The log of the server has the same words, and never a permission or a secret.',
      ],
    },
    'quality-of-service': {
      title: 'Quality of service: when a ticket is late',
      body: [
        'You promise to answer within a time. When it is up and no person has answered, the ticket is late at that second: a red disc in every list that counts up, and it counts in the figures.',
        {
          list: [
            'First answer: from the customer’s first message. It is on from the beginning, with 20 minutes.',
            'Next answers and the resolution are switched on by themselves; private messages and public comments have times of their own.',
            'Answers of people stop the clock, also those written in Meta’s inbox. Automatic ones never do.',
            'The clock can be the customer’s, with nights and weekends, or count opening hours only.',
            'A closing “thanks” does not start the clock again; that can be switched off.',
          ],
        },
        'Changes hold for open tickets too. What was late once still says so in its details.',
      ],
    },
    'automatic-actions': {
      title: 'Automatic actions: what leaves by itself, and when',
      body: [
        'Each action has its switch and its texts by language; of the variants that are not empty one is drawn. The customer’s data are inserted with one click, and the preview shows how a real customer would read it.',
        {
          list: [
            'Out of hours, no agents, new customers and ticket created answer the customer, in that order: only the first that applies, or all.',
            'Goodbyes leave when a ticket is closed by hand or by silence.',
            'Close without an answer closes the ticket when the customer does not reply to what a person wrote last.',
            'Everything leaves in private only and once per ticket. A comment is not answered that way.',
          ],
        },
        'Under each talk stands what was sent, by which rule, and what was not sent and why. If the campaign has a text for the same, the campaign’s holds.',
      ],
    },
    importance: {
      title: 'Importance: key words and VIP customers',
      body: [
        'A ticket is marked as important when the customer writes a key word or phrase, when the customer is a VIP, or when a person marks it. What a person marks or unmarks no rule touches again.',
        {
          list: [
            'Whole words are looked for; accents and capitals make no difference unless you ask for “exact”. Try them on messages before saving.',
            'The list of VIPs is loaded from a CSV with the person’s id for this page in the first column, also of people who have not written yet. It is searched by name or id.',
            'Whoever you take off the list is an ordinary customer again, on their open tickets too.',
          ],
        },
        'The page’s history tells who put whom on the list or took them off.',
      ],
    },
    notifications: {
      title: 'Notifications: mails to your company',
      body: [
        'Up to 20 addresses hear by mail of what you choose for each, in its language: new, important and late tickets, and trouble with Facebook’s permission. Nobody needs an account. What the customer wrote stands in the mails: choose addresses that may read it.',
        {
          list: [
            'The first thing is told at once; what follows within the time you set comes together in one mail. With 0 everything comes by itself.',
            'Whoever reads can stop the mails with one click. The settings show it, and an administrator can have them go on.',
            'Try a saved address with a test mail. What became of each mail stands in Mail.',
          ],
        },
      ],
    },
    publishing: {
      title: 'Publishing on the page',
      body: [
        'In Posts you write a text, a link, pictures or a video, for now or for a time on the page’s clock. Before it leaves you see it once more.',
        {
          list: [
            'Only administrators publish, while the switch in the page’s general options says so. Everybody goes on answering customers.',
            'What is scheduled is published by Facebook, even when nobody is here. Until then it can be changed or cancelled.',
            'Nothing is published twice: when it is not known whether it arrived, Bandeja looks on the page before it tries again.',
            'The lists show what was written in Bandeja; what was published on Facebook itself is not there, and its comments still come as tickets.',
          ],
        },
      ],
    },
    'switch-off-remove': {
      title: 'Switch a page off, or remove it',
      body: [
        'Switched off, Facebook tells nothing more about the page and nothing is sent. Everything stays, and Activate with Facebook turns it on again.',
        'Removed, the page also disappears from the list and its permission is erased. Its tickets stay visible; its campaigns receive nothing; open tickets cannot be answered. Connect it again, with Add account or behind Show removed pages, and it goes on with its history, settings and campaigns.',
      ],
    },
    'erase-person': {
      title: 'Erase a person’s data',
      body: [
        'When a customer asks for it, open one of their conversations and choose Erase this person at the end of the panel. Words, files, notes, name, picture and Facebook’s numbers of them are erased on all their tickets of that page; counts and times stay. It cannot be undone.',
        'Facebook knows the same person by another number on each page, so it has to be done for each page they wrote to. On Facebook itself nothing is erased.',
        'People who ask Facebook to delete what your app has of them are served by Bandeja without you: Facebook shows them a code and an address that says received or done. Such a request is about somebody who signed in to your app, usually a colleague: pages they connected turn red and have to be activated by somebody else.',
      ],
    },
  },
};
