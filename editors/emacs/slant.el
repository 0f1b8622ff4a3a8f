;;; slant.el --- Bias and framing in news prose, as you write  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.3") (eglot "1.9"))

;;; Commentary:

;; (require 'slant)
;; (add-hook 'text-mode-hook #'slant-ensure)
;; (add-hook 'slant-settings-mode-hook #'slant-ensure)
;;
;; M-x slant-fix-all writes every safe fix; M-x eglot-code-actions offers what can be done about the finding at point.

;;; Code:

(require 'eglot)
(require 'js)

(defgroup slant nil
  "Findings of slant in Emacs."
  :group 'text)

(defcustom slant-program "slant"
  "The program, by name or path."
  :type 'string)

(defun slant--contact (&optional _interactive _project)
  "The command line of the server."
  (list slant-program "server"))

;;;###autoload
(define-derived-mode slant-settings-mode js-mode "slant-settings"
  "Settings (.lintrc) and packs of rules: JSON that may have comments."
  (setq-local comment-start "// "))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.lintrc\\'" . slant-settings-mode))

(add-to-list 'eglot-server-programs
             '((markdown-mode gfm-mode (text-mode :language-id "plaintext") (html-mode :language-id "html")
                (slant-settings-mode :language-id "jsonc"))
               . slant--contact))

;;;###autoload
(defun slant-ensure ()
  "Start slant for the article in this buffer, if it is not running."
  (eglot-ensure))

;;;###autoload
(defun slant-fix-all ()
  "Write every fix that is safe, all at once."
  (interactive)
  (eglot-code-actions (point-min) (point-max) "source.fixAll.slant" t))

(provide 'slant)

;;; slant.el ends here
