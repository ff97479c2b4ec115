/** Words for a refusal; `{name}` is replaced by the parameter of that name. */
type Words = { readonly vi: string; readonly en: string };

/** Every state of affairs that can stand against a command, with what to do about it. */
export const refusalWords = {
  'permission/denied': {
    vi: 'Vai trò hiện tại không có quyền thực hiện thao tác này.',
    en: 'Your role in this conference does not allow this.',
  },
  'permission/otherSite': {
    vi: 'Chỉ được thao tác cho điểm cầu của mình.',
    en: 'You can do this for your own site only.',
  },
  'protocol/malformed': {
    vi: 'Dữ liệu gửi lên không hợp lệ. Hãy tải lại trang; nếu vẫn lỗi, báo cán bộ kỹ thuật.',
    en: 'The message is malformed. Reload the page; if it happens again, tell the technician.',
  },
  'protocol/version': {
    vi: 'Trang đang mở là phiên bản cũ. Hãy tải lại trang.',
    en: 'This page is of an older version. Reload it.',
  },
  'protocol/commandReused': {
    vi: 'Mã lệnh này đã dùng cho nội dung khác.',
    en: 'This command id was used for something else.',
  },
  'protocol/tooFast': {
    vi: 'Gửi quá nhiều lệnh trong thời gian ngắn. Hãy chờ vài giây.',
    en: 'Too many messages in a short time. Wait a few seconds.',
  },
  'protocol/notJoined': {
    vi: 'Chưa vào hội nghị. Hãy tải lại trang.',
    en: 'Not in the conference yet. Reload the page.',
  },
  'protocol/notFound': { vi: 'Không tìm thấy hội nghị hoặc nội dung này.', en: 'No such conference or thing.' },
  'protocol/signedOut': {
    vi: 'Phiên đăng nhập đã kết thúc. Hãy đăng nhập lại.',
    en: 'You are signed out. Sign in again.',
  },
  'protocol/screensFull': {
    vi: 'Đường dẫn màn hình này đã đủ {count} màn hình. Hãy đóng một màn hình khác hoặc xin đường dẫn mới.',
    en: 'This display link already shows on {count} screens. Close one or ask for another link.',
  },
  'server/failed': {
    vi: 'Máy chủ gặp lỗi khi thực hiện thao tác này; hội nghị vẫn tiếp tục. Báo cán bộ kỹ thuật.',
    en: 'The server failed at this; the conference goes on. Tell the technician.',
  },
  'storage/notStored': {
    vi: 'Máy chủ không ghi được dữ liệu (đĩa đầy hoặc hỏng). Hội nghị chỉ xem; không mất nội dung đã ghi. Báo cán bộ kỹ thuật.',
    en: 'The server cannot write (disk full or failing). The conference is read-only; nothing stored is lost. Tell the technician.',
  },
  'conference/notDraft': { vi: 'Hội nghị không còn ở trạng thái dự thảo.', en: 'The conference is no longer a draft.' },
  'conference/notReady': {
    vi: 'Hội nghị chưa ở trạng thái sẵn sàng.',
    en: 'The conference is not in the ready state.',
  },
  'conference/notRunning': { vi: 'Hội nghị chưa khai mạc hoặc đang giải lao.', en: 'The conference is not running.' },
  'conference/notBreak': { vi: 'Hội nghị không trong giờ giải lao.', en: 'There is no break to end.' },
  'conference/notOpenYet': {
    vi: 'Hội nghị đang dự thảo, thiết bị chưa vào được.',
    en: 'The conference is a draft: devices cannot enter yet.',
  },
  'conference/alreadyClosed': { vi: 'Hội nghị đã bế mạc.', en: 'The conference is closed.' },
  'conference/notClosed': { vi: 'Hội nghị chưa bế mạc.', en: 'The conference is not closed.' },
  'conference/alreadyOpened': {
    vi: 'Hội nghị đã khai mạc, không đổi được nội dung này.',
    en: 'The conference was opened already; this cannot change any more.',
  },
  'conference/noChair': {
    vi: 'Hội nghị phải có người chủ trì. Hãy thay chủ trì trước.',
    en: 'A conference needs a chair. Name another chair first.',
  },
  'conference/oneChair': {
    vi: 'Hội nghị chỉ có một người chủ trì. Muốn đổi, hãy thay chủ trì.',
    en: 'A conference has one chair. Replace the chair instead.',
  },
  'conference/changedMeanwhile': {
    vi: 'Người khác vừa sửa đúng mục này. Xem nội dung mới rồi lưu lại.',
    en: 'Somebody else has just changed the same. Look at what stands there now, then save again.',
  },
  'conference/noAgenda': { vi: 'Chương trình chưa có nội dung nào.', en: 'The agenda is empty.' },
  'conference/badSetup': {
    vi: 'Thông tin tạo hội nghị không khớp nhau. Hãy tải lại trang và nhập lại.',
    en: 'The details of the conference do not fit together. Reload the page and enter them again.',
  },
  'conference/hubAmongSites': {
    vi: 'Đơn vị “{name}” là điểm cầu chính. Hãy bỏ đơn vị này khỏi danh sách điểm cầu.',
    en: 'The unit "{name}" is the hub. Take it out of the list of sites.',
  },
  'conference/siteTwice': {
    vi: 'Đơn vị “{name}” được chọn hai lần. Hãy bỏ bớt một.',
    en: 'The unit "{name}" was chosen twice. Take one out.',
  },
  'conference/noSuchUnit': {
    vi: 'Đơn vị “{name}” không có trong danh mục hoặc không hoạt động vào ngày họp. Hãy chọn đơn vị khác hoặc đổi ngày họp.',
    en: 'The unit "{name}" does not exist, or not on the day of the conference. Choose another unit or another day.',
  },
  'conference/noSuchAccount': {
    vi: 'Tài khoản chọn cho “{title}” không có hoặc đã ngừng sử dụng. Hãy chọn tài khoản khác.',
    en: 'The account chosen for "{title}" does not exist or is disabled. Choose another account.',
  },
  'conference/noSuchSigner': {
    vi: 'Người ký biên bản phải là một trong các thư ký đã nhập. Hãy chọn lại người ký.',
    en: 'The signer of the minutes has to be one of the secretaries. Choose the signer again.',
  },
  'conference/noSuchDate': {
    vi: 'Không có ngày {date}. Hãy nhập lại ngày họp.',
    en: 'There is no {date}. Enter the day of the conference again.',
  },
  'conference/secret': {
    vi: 'Hội nghị có nội dung bí mật nhà nước không được tổ chức trên hệ thống này.',
    en: 'A conference with state secrets must not be held on this system.',
  },
  'roster/noSuchSite': { vi: 'Không có điểm cầu này trong hội nghị.', en: 'No such site in this conference.' },
  'roster/siteExists': { vi: 'Đơn vị này đã có trong hội nghị.', en: 'This unit is in the conference already.' },
  'roster/siteInUse': {
    vi: 'Điểm cầu đã có thiết bị, đại biểu hoặc lượt phát biểu, không xóa được.',
    en: 'The site has devices, delegates or speeches and cannot be removed.',
  },
  'roster/siteHasPerson': {
    vi: 'Còn người thuộc điểm cầu này ({title}). Hãy chuyển sang điểm cầu khác hoặc xóa người đó trước.',
    en: 'Somebody belongs to this site ({title}). Seat them elsewhere or remove them first.',
  },
  'roster/siteHasPresenter': {
    vi: 'Điểm cầu này còn được ghi là nơi trình bày của nội dung “{title}”. Hãy đổi người trình bày trước.',
    en: 'This site presents the item "{title}". Change its presenter first.',
  },
  'roster/hubFirst': { vi: 'Điểm cầu chính luôn đứng đầu.', en: 'The hub always stands first.' },
  'roster/accountTaken': {
    vi: 'Tài khoản này đã gắn với “{title}”; mỗi tài khoản chỉ ứng với một người. Hãy chọn tài khoản khác.',
    en: 'This account stands for "{title}" already, and an account stands for one person. Choose another account.',
  },
  'roster/tooManyDelegates': {
    vi: 'Điểm cầu đã có {count} đại biểu ghi tên. Hãy ghi những người còn lại vào số đại biểu không nêu tên.',
    en: 'This site names {count} delegates already. Report the others by their number.',
  },
  'roster/tooManyDevices': {
    vi: 'Điểm cầu đang có {count} thiết bị trong hội nghị. Hãy cho bớt một thiết bị rời hội nghị rồi vào lại.',
    en: 'This site has {count} devices in the conference. Let one of them leave, then enter again.',
  },
  'roster/guestWithoutOrganisation': {
    vi: 'Chưa ghi cơ quan, đơn vị của khách mời. Hãy nhập nơi công tác của khách.',
    en: 'The guest has no organisation yet. Enter where the guest comes from.',
  },
  'roster/alreadyChair': { vi: 'Người này đang là chủ trì.', en: 'This person is the chair already.' },
  'roster/personHere': {
    vi: 'Người này đang có thiết bị trong hội nghị. Cần rời hội nghị trước khi chuyển sang điểm cầu khác.',
    en: 'This person has a device in the conference. It has to leave before they are seated elsewhere.',
  },
  'roster/hubStays': { vi: 'Không xóa được điểm cầu chính.', en: 'The hub cannot be removed.' },
  'roster/noSuchPerson': { vi: 'Không có người này trong hội nghị.', en: 'No such person in this conference.' },
  'roster/signerNotSecretary': { vi: 'Người ký biên bản phải là thư ký.', en: 'The signer must be a secretary.' },
  'roster/noSuchDevice': { vi: 'Không có thiết bị này trong hội nghị.', en: 'No such device in this conference.' },
  'roster/deviceRemoved': {
    vi: 'Thiết bị này đã bị đưa ra khỏi hội nghị. Liên hệ cán bộ kỹ thuật.',
    en: 'This device was removed from the conference. Ask the technician.',
  },
  'roster/soundTaken': {
    vi: 'Âm thanh của điểm cầu đang ở máy “{label}”.',
    en: 'The sound of this site is on "{label}".',
  },
  'roster/soundMovedOn': {
    vi: 'Âm thanh của điểm cầu vừa chuyển sang máy khác.',
    en: 'The sound of this site has just moved to another device.',
  },
  'roster/displayOnlyWatches': {
    vi: 'Màn hình chỉ xem không phát và không gửi âm thanh, hình ảnh.',
    en: 'A display neither plays nor sends.',
  },
  'roster/observerOnlyWatches': {
    vi: 'Người dự thính không gửi âm thanh, hình ảnh.',
    en: 'An observer sends no sound and no picture.',
  },
  'roster/alreadyMuted': { vi: 'Điểm cầu đã tự tắt tiếng.', en: 'The site has muted itself already.' },
  'roster/notMuted': { vi: 'Điểm cầu không tự tắt tiếng.', en: 'The site is not muted.' },
  'roster/noSuchDelegate': { vi: 'Không có đại biểu này.', en: 'No such delegate.' },
  'roster/notPresent': { vi: 'Đại biểu này không có mặt.', en: 'This delegate is not present.' },
  'roster/headTaken': {
    vi: 'Điểm cầu đã có thủ trưởng hoặc người dự thay.',
    en: 'The site already has its head or who stands in.',
  },
  'roster/timeInFuture': { vi: 'Thời điểm nằm ở tương lai.', en: 'That time is in the future.' },
  'roster/leavingBeforeArrival': { vi: 'Giờ về sớm hơn giờ đến.', en: 'Leaving would be before arriving.' },
  'roster/nothingChanged': { vi: 'Không có gì thay đổi.', en: 'Nothing changed.' },
  'agenda/noSuchItem': { vi: 'Không có nội dung này trong chương trình.', en: 'No such item on the agenda.' },
  'agenda/alreadyCurrent': { vi: 'Nội dung này đang tiến hành.', en: 'This item is running already.' },
  'agenda/notCurrent': {
    vi: 'Nội dung này không phải nội dung đang tiến hành.',
    en: 'This item is not the running one.',
  },
  'agenda/notPending': {
    vi: 'Nội dung này đã tiến hành hoặc đã bỏ qua.',
    en: 'This item was held or skipped already.',
  },
  'agenda/notSkipped': { vi: 'Nội dung này không bị bỏ qua.', en: 'This item was not skipped.' },
  'agenda/itemBegun': {
    vi: 'Nội dung đã tiến hành, không xóa được.',
    en: 'This item was begun and cannot be removed.',
  },
  'agenda/notRollCall': {
    vi: 'Nội dung đang tiến hành không phải điểm danh.',
    en: 'The running item is not the roll call.',
  },
  'agenda/rollCallHub': { vi: 'Điểm danh không gọi điểm cầu chính.', en: 'The roll call does not call the hub.' },
  'agenda/notHandedOver': {
    vi: 'Quyền chủ trì thảo luận chưa được giao cho ai.',
    en: 'Presiding was not handed over.',
  },
  'agenda/chairPresides': { vi: 'Người này đang là chủ trì.', en: 'This person is the chair.' },
  'floor/listClosed': { vi: 'Danh sách đăng ký phát biểu đang đóng.', en: 'The list of speakers is closed.' },
  'floor/listAlreadyOpen': { vi: 'Danh sách đăng ký đang mở.', en: 'The list is open already.' },
  'floor/listAlreadyClosed': { vi: 'Danh sách đăng ký đã đóng.', en: 'The list is closed already.' },
  'floor/personWaiting': {
    vi: 'Người này đã có một đăng ký đang chờ.',
    en: 'This person has a waiting request already.',
  },
  'floor/siteQueueFull': {
    vi: 'Điểm cầu đã có {count} đăng ký đang chờ.',
    en: 'The site has {count} waiting requests already.',
  },
  'floor/noSuchRequest': { vi: 'Không có đăng ký này.', en: 'No such request.' },
  'floor/notWaiting': { vi: 'Đăng ký này không còn chờ.', en: 'This request is no longer waiting.' },
  'floor/notWithdrawn': {
    vi: 'Đăng ký này không bị rút hay từ chối.',
    en: 'This request was neither withdrawn nor declined.',
  },
  'floor/alreadyGiven': {
    vi: 'Đang có người phát biểu. Hãy kết thúc lượt đó trước.',
    en: 'Somebody has the floor. End that speech first.',
  },
  'floor/noSuchSpeech': { vi: 'Không có lượt phát biểu này.', en: 'No such speech.' },
  'floor/notCurrent': {
    vi: 'Lượt phát biểu này không còn là lượt đang diễn ra.',
    en: 'This speech is no longer the current one.',
  },
  'floor/notRunning': {
    vi: 'Đồng hồ của lượt phát biểu đang dừng.',
    en: 'The clock of this speech is stopped already.',
  },
  'floor/notPaused': { vi: 'Đồng hồ của lượt phát biểu đang chạy.', en: 'The clock of this speech is running.' },
  'floor/lineDown': {
    vi: 'Điểm cầu mất kết nối hoặc chưa kết nối. Đồng hồ tự chạy khi có âm thanh của điểm cầu.',
    en: 'The site is not connected. The clock runs by itself as soon as its sound is there.',
  },
  'floor/tooLateToTakeBack': {
    vi: 'Đã quá 30 giây và đã mời người khác, không thu hồi được.',
    en: 'More than 30 s ago, and somebody else was called: too late to take back.',
  },
  'floor/notEnded': { vi: 'Lượt phát biểu này chưa kết thúc.', en: 'This speech has not ended.' },
  'floor/otherGiven': {
    vi: 'Đã mời người khác phát biểu, không khôi phục lượt trước được.',
    en: 'Another floor was given since: the end cannot be undone.',
  },
  'floor/itemMovedOn': {
    vi: 'Hội nghị đã sang nội dung khác, không khôi phục lượt của nội dung trước. Hãy mời lại hoặc ghi bổ sung.',
    en: 'Another item was started since: a speech of an earlier one does not go on. Give the floor anew, or record it afterwards.',
  },
  'floor/presentationsStay': {
    vi: 'Lượt trình bày theo chương trình không thu hồi; hãy kết thúc lượt.',
    en: 'The floor of an agenda item is not taken back; end it.',
  },
  'record/noSuchEntry': {
    vi: 'Mục này không còn trong ghi nhận của hội nghị.',
    en: 'This entry is no longer on record.',
  },
  'record/underWay': {
    vi: 'Việc này đang diễn ra. Hãy sửa sau khi kết thúc.',
    en: 'This is still under way. Correct it when it is over.',
  },
  'record/notCorrected': { vi: 'Mục này chưa được sửa.', en: 'This entry was not corrected.' },
  'record/otherKind': {
    vi: 'Nội dung sửa không hợp với mục này. Hãy tải lại trang.',
    en: 'The correction does not fit this entry. Reload the page.',
  },
  'record/timesWrong': {
    vi: 'Giờ bắt đầu phải trước giờ kết thúc, và không được sau thời điểm này.',
    en: 'The beginning must be before the end, and neither may be in the future.',
  },
  'floor/timesWrong': { vi: 'Giờ bắt đầu và kết thúc không hợp lệ.', en: 'The times of the speech do not fit.' },
  'floor/allottedTooShort': {
    vi: 'Thời lượng không thể ngắn hơn 30 giây.',
    en: 'The time given cannot be shorter than 30 s.',
  },
  'floor/siteSpeaking': { vi: 'Điểm cầu này đang được nghe.', en: 'This site is heard already.' },
  'floor/notOpened': { vi: 'Điểm cầu này chưa được mở để trao đổi.', en: 'This site was not opened.' },
  'floor/tooManyVoices': {
    vi: 'Tối đa {count} điểm cầu được nghe cùng lúc.',
    en: 'At most {count} sites are heard at once.',
  },
  'floor/notDropped': {
    vi: 'Lượt phát biểu không bị gián đoạn đường truyền.',
    en: 'The speech is not interrupted by a lost line.',
  },
  'floor/alreadySilenced': { vi: 'Điểm cầu đã bị tắt tiếng.', en: 'The site is silenced already.' },
  'floor/notSilenced': { vi: 'Điểm cầu không bị tắt tiếng.', en: 'The site is not silenced.' },
  'floor/testOver': {
    vi: 'Chỉ thử âm thanh được trước khi khai mạc.',
    en: 'Sound can be tested only before the opening.',
  },
  'floor/alreadyTesting': {
    vi: 'Điểm cầu đang được thử âm thanh.',
    en: 'The sound of this site is being tested already.',
  },
  'floor/notTesting': {
    vi: 'Điểm cầu không trong lượt thử âm thanh.',
    en: 'The sound of this site is not being tested.',
  },
  'floor/noSuchSuggestion': { vi: 'Không có gợi ý này.', en: 'No such suggestion.' },
  'stage/alreadyOffered': { vi: 'Máy này đã đề nghị chia sẻ màn hình.', en: 'This device offers its screen already.' },
  'stage/notOffered': { vi: 'Máy này không còn chia sẻ màn hình.', en: 'This device no longer offers its screen.' },
  'stage/alreadyShown': { vi: 'Màn hình chung đang chiếu nguồn này.', en: 'The stage shows this already.' },
  'stage/noSuchSlide': { vi: 'Trang trình chiếu này không còn.', en: 'This slide is not there any more.' },
  'stage/noSuchPage': { vi: 'Tài liệu chỉ có {count} trang.', en: 'The document has {count} pages only.' },
  'stage/tooManySlides': {
    vi: 'Bộ trình chiếu đã đủ {count} trang. Hãy bỏ bớt trang không dùng.',
    en: 'The deck has its {count} slides. Remove some first.',
  },
  'stage/nothingChanged': { vi: 'Không có gì thay đổi.', en: 'Nothing would change.' },
  'stage/noSuchHolder': {
    vi: 'Người hoặc điểm cầu này không điều khiển trình chiếu được.',
    en: 'They cannot turn the slides.',
  },
  'stage/alreadyHolder': { vi: 'Đang điều khiển trình chiếu rồi.', en: 'They have the slides already.' },
  'stage/notHolder': {
    vi: 'Người khác đang điều khiển trình chiếu. Chủ trì có thể nhận quyền điều khiển.',
    en: 'Somebody else turns the slides. The chair may take them.',
  },
  'stage/holderPresent': {
    vi: 'Người đang điều khiển trình chiếu vẫn có mặt. Đề nghị chủ trì chuyển quyền.',
    en: 'Who turns the slides is here. Ask the chair to hand them over.',
  },
  'stage/notVideo': { vi: 'Trang này không phải video.', en: 'This slide has no video.' },
  'stage/videoNotShown': { vi: 'Video này không đang chiếu.', en: 'This video is not shown now.' },
  'stage/videoPlaysAlready': { vi: 'Video đang phát.', en: 'The video plays already.' },
  'stage/videoNotPlaying': { vi: 'Video đang dừng.', en: 'The video is not playing.' },
  'stage/beyondEnd': { vi: 'Vị trí này ở sau khi video kết thúc.', en: 'The video ends before that.' },
  'stage/noSuchFile': {
    vi: 'Hội nghị không có tệp này. Tải tệp lên trước khi thêm trang.',
    en: 'The conference has no such file. Upload it before adding the slide.',
  },
  'stage/otherFile': {
    vi: 'Tệp này không phải loại tệp, hoặc không có thời lượng, như trang ghi.',
    en: 'The file is of another kind, or of another length, than the slide says.',
  },
  'stage/noSuchPeriod': { vi: 'Không có kỳ số liệu này.', en: 'There is no such period.' },
  'stage/noSuchIndicator': {
    vi: 'Trang có chỉ tiêu không còn trong danh mục. Chọn lại chỉ tiêu.',
    en: 'The slide names an indicator that the catalogue does not have. Choose again.',
  },
  'stage/otherDevice': {
    vi: 'Chỉ được chia sẻ màn hình của máy này.',
    en: 'You can share the screen of this device only.',
  },
  'minutes/locked': {
    vi: 'Văn bản đã trình duyệt nên không sửa được. Muốn sửa, hãy rút lại hoặc xin chủ trì trả lại.',
    en: 'The paper was submitted and cannot change. Withdraw it, or ask the chair to return it.',
  },
  'minutes/alreadySubmitted': { vi: 'Văn bản này đã trình duyệt.', en: 'This paper was submitted already.' },
  'minutes/notSubmitted': { vi: 'Văn bản này chưa trình duyệt.', en: 'This paper is not submitted.' },
  'minutes/notApproved': { vi: 'Văn bản này chưa được duyệt.', en: 'This paper is not approved.' },
  'minutes/notIssued': {
    vi: 'Văn bản chưa phát hành. Nhập số và ngày ban hành trước, sau đó mới đính chính được.',
    en: 'The paper is not issued yet. Enter its number and date first; after that it can be corrected.',
  },
  'minutes/issuedTooEarly': {
    vi: 'Ngày ban hành không được trước ngày hội nghị.',
    en: 'The date of issue cannot be before the conference.',
  },
  'minutes/erratumTooEarly': {
    vi: 'Ngày đính chính không được trước ngày ban hành văn bản được đính chính.',
    en: 'An erratum cannot be dated before the paper that it corrects.',
  },
  'minutes/issuedTooLate': {
    vi: 'Ngày ban hành sau hôm nay hơn 31 ngày. Hãy xem lại năm và tháng.',
    en: 'The date of issue is more than 31 days ahead. Look at its year and month again.',
  },
  'minutes/noSuchErratum': { vi: 'Không tìm thấy nội dung đính chính này.', en: 'There is no such erratum.' },
  'minutes/minutesFirst': {
    vi: 'Thông báo kết luận được lập từ biên bản đã duyệt. Hãy duyệt biên bản trước.',
    en: 'The notice is made from the approved minutes. Approve the minutes first.',
  },
  'minutes/noSuchText': {
    vi: 'Không tìm thấy bản này của văn bản. Hãy mở lại bản xem trước.',
    en: 'This state of the paper is not known. Open the preview again.',
  },
  'minutes/textMovedOn': {
    vi: 'Văn bản vừa có nội dung mới. Hãy xem lại bản mới rồi thực hiện lại.',
    en: 'The text has changed since. Look at it as it is now, then do this again.',
  },
  'minutes/noSuchCommitment': {
    vi: 'Cam kết này không còn trong biên bản.',
    en: 'This commitment is no longer in the minutes.',
  },
  'minutes/nothingMarked': {
    vi: 'Chưa có nội dung nào được chọn để công bố. Thư ký cần chọn trước.',
    en: 'Nothing is marked for publication. The secretary has to mark it first.',
  },
  'minutes/nothingChanged': { vi: 'Không có thay đổi nào.', en: 'Nothing has changed.' },
  'media/notAllowed': { vi: 'Máy này không được gửi âm thanh, hình ảnh này.', en: 'This device may not send this.' },
  'media/unavailable': {
    vi: 'Máy chủ hình và tiếng đang khởi động lại. Kết nối sẽ tự khôi phục.',
    en: 'The media server is restarting. You will be connected again by itself.',
  },
  'media/badRequest': {
    vi: 'Yêu cầu hình và tiếng không hợp lệ. Hãy tải lại trang.',
    en: 'The media request does not fit. Reload the page.',
  },
} as const satisfies Record<string, Words>;

export type RefusalCode = keyof typeof refusalWords;

/** The words of a refusal in one language. */
export function wordsOfRefusal(
  refusal: { readonly code: RefusalCode; readonly params?: Readonly<Record<string, string | number>> },
  language: 'vi' | 'en',
): string {
  return refusalWords[refusal.code][language].replace(/\{(\w+)\}/g, (_match, name: string) =>
    String(refusal.params?.[name] ?? ''),
  );
}
