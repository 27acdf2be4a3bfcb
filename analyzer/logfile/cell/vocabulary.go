package cell

import "contactlog/analyzer/contact"

// The words that exports use for values, in English and Dutch. A new vendor's
// words go here, never into code.

const yesWords = "yes,y,true,1,1.0,ja,j,waar,x,checked,on"
const noWords = "no,n,false,0,0.0,nee,onwaar,unchecked,off"

var yesNo = words(
	list[contact.Mark]{contact.Yes, yesWords},
	list[contact.Mark]{contact.No, noWords},
)

var transferWords = words(
	list[contact.Mark]{contact.Yes, "yes,y,true,ja,j,waar,x,transferred,doorverbonden,doorgezet,warm,cold,blind"},
	list[contact.Mark]{contact.No, "no,n,false,nee,onwaar,not transferred,niet doorverbonden,none,geen"},
)

var resolved = words(
	list[contact.Mark]{contact.Yes, yesWords + ",closed,solved,resolved,completed,complete,done,finished,fixed,handled," +
		"opgelost,afgehandeld,gesloten,afgesloten,afgerond,gereed,klaar,beantwoord,zelfstandig afgehandeld,direct afgehandeld," +
		"first contact resolution,fcr,ftf,ftr,in een keer goed,one touch," +
		"closed successful,closed with workaround,closed complete,closed resolved,solved permanently,solved (permanently),solved (work around),direct opgelost,direct geholpen,direct beantwoord,zelf afgehandeld,afgemeld,voltooid,verwerkt,archived,gearchiveerd"},
	list[contact.Mark]{contact.No, noWords + ",open,new,pending,on hold,hold,in progress,progress,assigned,waiting,reopened,unresolved," +
		"pending reminder,pending close,not resolved,unsolved,escalated,active,actief,snoozed,in behandeling bij klant,waiting on customer,waiting on contact,waiting for customer,waiting on third party," +
		"nieuw,in behandeling,wachtend,in de wacht,heropend,niet opgelost,onopgelost,doorverbonden,doorgezet,terugbelverzoek," +
		"contactverzoek,geescaleerd,toegewezen,lopend,nog open," +
		"closed unsuccessful,closed incomplete,not solved,not solved (too costly),not solved (not reproducible),waiting for support,awaiting customer,awaiting reply,awaiting user info,awaiting agent,on-hold,to do,todo,doing,open pending,partially resolved,partly resolved," +
		"wacht op klant,wachten op klant,wacht op leverancier,wacht op reactie,wacht op antwoord,in wacht,deels opgelost,gedeeltelijk opgelost,gedeeltelijk,deels,niet gereed,doorgeschakeld,doorverwezen,terugbelnotitie,terugbellen,aangemeld,geaccepteerd,in onderzoek"},
	list[contact.Mark]{contact.Blank, "unknown,onbekend,cancelled,canceled,geannuleerd,vervallen,rejected,afgewezen,withdrawn,ingetrokken,won't do,wont do,won't fix,cannot reproduce"},
)

var survey = words(
	list[contact.Mark]{contact.Yes, yesWords},
	list[contact.Mark]{contact.No, noWords},
	list[contact.Mark]{contact.Blank, "maybe,perhaps,misschien,unknown,onbekend,don't know,dont know,weet niet,weet ik niet,geen mening,no opinion,no answer,geen antwoord,neutral,neutraal"},
)

// numberedOutcomes are those of systems that write numbers.
var numberedOutcomes = [...]vocabulary[Verdict]{
	WordsOnly: words[Verdict](),
	UCCX: words(
		list[Verdict]{Missed, "1,4,5,99"}, // abandoned, aborted, rejected, cleared
		list[Verdict]{Answered, "2"},
	),
	Avaya: words(
		list[Verdict]{Answered, "1,2"},   // connected, answered
		list[Verdict]{Missed, "3,5,6,7"}, // abandoned, forced busy, forced disconnect, other
		list[Verdict]{NoVerdict, "4"},    // went on to another queue
	),
}

var outcomes = words(
	list[Verdict]{Answered, yesWords + ",answered,agent,handled,connected,completed,accepted,served,picked up,success,successful," +
		"answered by agent,agent answered,handled by agent,handled by human,transferred,forwarded,redirected,talked,accepted by agent," +
		"beantwoord,aangenomen,opgenomen,opgepakt,afgehandeld,verbonden,gesprek,doorverbonden,doorgezet,te woord gestaan,beantwoord door medewerker," +
		"call connected,call answered,answered elsewhere,call transferred,overflow answered,normal,normal clearing,normal call clearing,in behandeling genomen,doorgeschakeld,gesprek gevoerd,behandeld"},
	list[Verdict]{Missed, noWords + ",no answer,noanswer,not answered,unanswered,missed,abandoned,abandon,short abandoned,short abandon,abandoned in queue," +
		"abandoned in ivr,busy,failed,congestion,cancel,canceled,cancelled,hang,hang up,hangup,hung up,phantom,rejected,declined,lost,timeout,timed out," +
		"chanunavail,unavailable,no reply,dropped,overflow,turned away,missed call,unanswered call,not connected,aborted,disconnected in queue,hung up in queue," +
		"caller hung up,customer hung up,caller abandoned,customer abandoned,abandoned by caller,abandoned by customer,ring no answer,rona,rna,outbound missed,no agent,no agents,queue timeout,incomplete," +
		"niet beantwoord,onbeantwoord,gemist,niet aangenomen,niet opgenomen,afgehaakt,opgehangen,verlaten,afgebroken,bezet,geweigerd,mislukt," +
		"geen gehoor,geen antwoord,verbroken,gemiste oproep,gemist gesprek,niet verbonden,beller heeft opgehangen,klant heeft opgehangen,klant afgehaakt,opgehangen in wachtrij," +
		"overflowed,call cancel,call canceled,call cancelled,caller disconnected,call missed,call rejected,call declined,blocked,user busy,originator cancel,no user response,no route destination,unallocated number,call failed,not accepted,abandoned by ivr,abandoned ringing,rona timeout,agent no answer," +
		"beller opgehangen,beller haakte af,klant haakt af,neergelegd,voortijdig beeindigd,time out,wachtrij vol,buiten openingstijd,buiten openingstijden,gesloten lijn,afgehaakt in wachtrij,vroegtijdig afgehaakt,bezettoon,niet bereikt,weggevallen,niet te woord gestaan"},
	list[Verdict]{Automated, "ivr,bot,chatbot,voicebot,automated,automatic,self service,selfservice,voicemail,voice mail,contained,deflected,virtual agent,handled by bot,handled by ivr,resolved by bot,resolved in ivr," +
		"left voicemail,voicemail left,contained in ivr,chat bot,voice bot," +
		"keuzemenu,automatisch,geautomatiseerd,zelfbediening,antwoordapparaat,digitale assistent,diverted to voicemail,sent to voicemail,went to voicemail,transferred to voicemail,doorgestuurd naar voicemail,naar voicemail,voicemail ingesproken,afgehandeld door bot,afgehandeld in keuzemenu"},
	list[Verdict]{Excluded, "damaged,corrupt,corrupted,merged,merge,closed by merge,spam,junk,trash,test,test call,testcall,invalid,deleted,duplicate,merged ticket,merged into another ticket," +
		"beschadigd,samengevoegd,ongewenst,testgesprek,ongeldig,verwijderd,dubbel,duplicaat,prullenbak"},
)

var directions = words(
	list[Heading]{Heading{contact.Inbound, NoVerdict}, "inbound,in,incoming,inbound queue,inbound call,received,customer initiated,customer," +
		"queue,queue transfer,transfer,callback,queue callback,api,webrtc api,disconnect,acd,ivr inbound," +
		"inkomend,binnenkomend,ontvangen,inkomende oproep,inkomend gesprek,binnen,in-bound,external inbound,inbound external,blind transfer,warm transfer,inkomend extern,extern inkomend"},
	list[Heading]{Heading{contact.Inbound, Missed}, "missed,abandoned,short abandoned,missed call,inbound missed,gemist,gemiste oproep,afgehaakt"},
	list[Heading]{Heading{contact.Inbound, Automated}, "voicemail,voicemails,inbound voicemail,incoming voicemail,skill voicemail,agent voicemail"},
	list[Heading]{Heading{contact.Outbound, NoVerdict}, "outbound,out,outgoing,outbound call,outbound missed,outbound api,outbound dial,autodial,auto dial," +
		"manual,manual outbound,external outbound,outbound manual,outbound autodial,agent initiated,agent,dialer,preview,progressive,predictive,campaign,sent," +
		"uitgaand,uitgaande oproep,uitgaand gesprek,uit,verzonden,out-bound,outbound callback,external outbound call,uitgaand extern,extern uitgaand"},
	list[Heading]{Heading{contact.Internal, NoVerdict}, "internal,intern,internal call,interne oproep,consult,3rd party transfer,extension,monitor,system,systeem"},
	list[Heading]{Heading{contact.Inbound, Excluded}, "test,test call,testgesprek"},
)

var channelWords = words(
	list[contact.Channel]{contact.Phone, "phone,voice,call,calls,telephone,telephony,tel,inbound call,phone call,phone call (incoming),phone call (inbound)," +
		"inbound phone,phone inbound,telephone call,telefoongesprek,tel.,spraak," +
		"telefoon,telefonie,telefonisch,bellen,bel,gebeld,gesprek,callback,call back,call-back,terugbel,terugbelverzoek,voicemail,mobile,pstn,audio,video"},
	list[contact.Channel]{contact.Email, "email,e-mail,mail,e mail,mail form,inbound email,outlook,gmail,elektronische post,mailbox,inbound mail,e-mailbericht"},
	list[contact.Channel]{contact.Chat, "chat,webchat,web chat,livechat,live chat,messenger,web messenger,chatbot,online chat,in app chat,web messaging,messaging,message,conversation,native messaging," +
		"chatgesprek"},
	list[contact.Channel]{contact.WhatsApp, "whatsapp,whats app,wa,whatsapp business,appje"},
	list[contact.Channel]{contact.Social, "social,social media,facebook,facebook messenger,fb,instagram,twitter,x,twitter dm,linkedin,tiktok,youtube,telegram,apple messages,sms,text,text message,rcs"},
	list[contact.Channel]{contact.Web, "web,webform,web form,website,form,formulier,webformulier,contactformulier,contact form,portal,customer portal,portaal,klantportaal,mijn omgeving," +
		"mijnomgeving,api,self service,online,app form,web service,webservice,internet,digitaal,feedback widget,web widget"},
	list[contact.Channel]{contact.Post, "post,letter,mail (post),postal mail,postal,paper,brief,briefpost,papier,fax,poststuk"},
	list[contact.Channel]{contact.Desk, "desk,counter,walk in,store,shop,branch,in person,face to face,visit,balie,winkel,kantoor,loket,bezoek,aan de balie,fysiek,servicebalie"},
	list[contact.Channel]{contact.OtherChannel, "other,others,overig,overige,anders,task,taak"},
)

var validWords = words(list[bool]{true, "valid,ok,good,complete,geldig,goed,normal,normaal"})
