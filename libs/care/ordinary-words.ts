/** Surnames that are words, places or first names as well: alone, they name nobody. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `abbey abbott ambrose andrews archer arnold ash audit austin bailey baker banks barber barker barrow bath beach bean beck bell bennett best bird bishop
   black blackburn blackpool bloom board bolton bond booth bowles bowman boyle brace bradford brand bridge bridges bright bristol broad brook brooks brown
   buckley burn burns bush butcher butler bury cannon care carpenter carter case castle chance chester christian church clark clarke clay close coach cole
   cook cooper corner cotton court craft crane cross dale daniel daniels darling david dawn day deal dean derby drake draper drew duke early east edge
   edward elder ellis england english fair farmer field fields finch fish fisher fleming flood flowers ford forest foster fowler fox france frank freeman
   french friend frost garden gardener gardner garland george gibbs gill glass glover golden good gordon grace grant gray green grey grove guest hall
   hamilton hand hard harding hardy harper harvest hastings hawk hayes head heath henry hill hills hobbs holiday holland hollow home hood hope hopper
   horn house howard hunt hunter hurst ireland jack jackson james jay jordan joy judge kay keen kent key keys king knight lake lamb lancaster land lane
   law lawless leach leader leaf lee leeds leonard lewis light lincoln link little lock long lord love low lowe lucas luck lynch major march mark marks
   marsh marshall martin mason massey master may mayor mead meadows mercer mercy middle mile miles mill miller mills minor monday moor moore more morning
   morris moss mountain nelson newman newton noble norman north norton nurse oak oldham oliver owen pace page paine palmer parish park parker parks parsons
   pass pattern patrick paul peace peach pearl penny person peter pike place plan plane plant point pond poole pope porter potter pound powder power price
   priest prince prior proctor quick rain ray read reader reed reid reeves review rice rich richard richards ring rivers roach road robert robin rock rose
   rowe royal rush russell sadler sales salmon salt samuel sands school scott seal self senior shaw shepherd sharp sharpe ship short silver simon singer
   skinner slater small smart smith snow south spark speed spence spencer spring squire stafford stanley steel steele stephens stewart stockport stone
   story street strong summer summers sutton swan sweet swift tanner taylor temple terry thomas thorn thorne tower town trainer turner under vale vaughan
   vincent wade walker wall waller walls walter walters ward warden warner warren waters watt watts weaver webb weeks welch wells west whale wheeler white
   will williams winter winters wise wood woods wright york young`.split(/\s+/),
)
